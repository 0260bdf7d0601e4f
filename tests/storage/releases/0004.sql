-- plan mpw2pvi8h5rpyq SXibn2bxG2A8zc4bmCHGbpTZ_k9tjFeiA-VfVU6bUNY
-- plan jf5x869wjfj9z3 ZIIDK4fJrL771rBoCa10cGEjC1bLpcxHPIF44wKxj7w
-- plan bw8xi3cxnsudqh EuuxPMAJ4YiGOQJbXEYgKj_bXBqcM0ggtqWaQg3WsBA
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL,
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE "plan" (
	id TEXT NOT NULL,
	language TEXT NOT NULL,
	version INTEGER NOT NULL,
	size INTEGER NOT NULL,
	edit_link_kept INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	changed_at TEXT NOT NULL,
	PRIMARY KEY (id)
)
 STRICT;
CREATE TABLE link (
	id TEXT NOT NULL,
	"plan" TEXT NOT NULL,
	kind TEXT NOT NULL,
	token_hash TEXT NOT NULL,
	token TEXT,
	label TEXT NOT NULL,
	options TEXT NOT NULL,
	created_at TEXT NOT NULL,
	revoked_at TEXT,
	PRIMARY KEY (id),
	FOREIGN KEY("plan") REFERENCES "plan" (id) ON DELETE CASCADE
)
 STRICT;
CREATE UNIQUE INDEX link_by_token_hash ON link (token_hash);
CREATE INDEX link_by_plan ON link ("plan", kind);
CREATE TABLE dismissal (
	"plan" TEXT NOT NULL,
	name TEXT NOT NULL,
	about_hash TEXT NOT NULL,
	about TEXT NOT NULL,
	reason TEXT NOT NULL,
	dismissed_at TEXT NOT NULL,
	PRIMARY KEY ("plan", name, about_hash),
	FOREIGN KEY("plan") REFERENCES "plan" (id) ON DELETE CASCADE
)
 STRICT;
CREATE TABLE "answer" (
	"plan" TEXT NOT NULL,
	path TEXT NOT NULL,
	value TEXT NOT NULL,
	version INTEGER NOT NULL,
	from_starter INTEGER NOT NULL,
	PRIMARY KEY ("plan", path),
	FOREIGN KEY("plan") REFERENCES "plan" (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT;
CREATE TABLE "change" (
	"plan" TEXT NOT NULL,
	path TEXT NOT NULL,
	version INTEGER NOT NULL,
	old TEXT NOT NULL,
	new TEXT NOT NULL,
	changed_at TEXT NOT NULL,
	op_id TEXT NOT NULL,
	PRIMARY KEY ("plan", path, version),
	FOREIGN KEY("plan") REFERENCES "plan" (id) ON DELETE CASCADE
)
 STRICT;
CREATE INDEX change_by_op ON change ("plan", op_id);
-- rows
INSERT INTO plan (id, language, version, size, edit_link_kept, created_at, changed_at) VALUES
('bw8xi3cxnsudqh', 'zh-Hant', 8, 18505, 1, '2026-11-28T12:00:00+00:00', '2026-11-28T12:02:00+00:00'),
('jf5x869wjfj9z3', 'zh-Hans', 8, 16472, 1, '2026-11-28T12:00:00+00:00', '2026-11-28T12:02:00+00:00'),
('mpw2pvi8h5rpyq', 'en', 8, 18365, 1, '2026-11-28T12:00:00+00:00', '2026-11-28T12:02:00+00:00');
INSERT INTO alembic_version (version_num) VALUES
('0004');
INSERT INTO link (id, plan, kind, token_hash, token, label, options, created_at, revoked_at) VALUES
('3nk2r8qc5j', 'jf5x869wjfj9z3', 'share', 'bedd25ac5eff4f5243331043f422a366031c120eed71689231b19f0a128b16d3', 'tZ0uH3skOaNwKh4OYQoqU1W0X0RWz_av4o1knVhPmTE', '', '{"edition": "operator", "language": "en"}', '2026-11-28T12:00:00.000000+00:00', '2026-11-28T12:00:00+00:00'),
('7isd87scc8', 'mpw2pvi8h5rpyq', 'share', '75bce3f1303d90dc97f97bcf87dd9d8f686829717691f218cab7aff7817bc498', 'q3wuQqiTackGGP4F5aK9e7_M3qMoTjxFO296eLuceco', 'Mia 小美', '{"edition": "operator", "language": ""}', '2026-11-28T12:00:00.000000+00:00', NULL),
('c9zxbcczwh', 'jf5x869wjfj9z3', 'share', 'c3ef04d9760517702d1a35aa40c814e600712baa8ae0bcf2f6d42c47f9de7b76', 'Fo4HVcGbJxj_5JWZGNvS-naqWfTXKA4Z94BKA3f4an0', 'Mia 小美', '{"edition": "operator", "language": ""}', '2026-11-28T12:00:00.000000+00:00', NULL),
('gbhtvcnvcr8bxv', 'jf5x869wjfj9z3', 'edit', '33e39d15f9adb69ce6a040a17c04a88ac1db46c9cb1d1cd363b0aae560a560d4', NULL, '', '{}', '2026-11-28T12:00:00+00:00', NULL),
('hb6zqtjm7n', 'bw8xi3cxnsudqh', 'share', '2a2f97f4e18e266b42810b2716b6e8895e41314c121435213a405af374ba4cb8', 'JpByfx5Ze6BwzxbMCWWCEqLeOFwNxkZXN1tRcHh7p14', 'Mia 小美', '{"edition": "operator", "language": ""}', '2026-11-28T12:00:00.000000+00:00', NULL),
('ke27er7jv2', 'mpw2pvi8h5rpyq', 'share', 'e8bedac2f42cbb9fe2a4894a887c8295a706c291621747e199410b86161fff46', 'ghDmfzpuJeoNSdsRcKjl05tyjX8EjOSxN89aWinEkMU', '', '{"edition": "operator", "language": "en"}', '2026-11-28T12:00:00.000000+00:00', '2026-11-28T12:00:00+00:00'),
('mmtezgwska7mp9', 'bw8xi3cxnsudqh', 'edit', '091576505e34846b619596356b8aa799419a04cbf6146dfa49088043f62d0fb8', NULL, '', '{}', '2026-11-28T12:00:00+00:00', NULL),
('paar98bgz5', 'bw8xi3cxnsudqh', 'share', '989d4487942c87e5d1c365b9e0ee52a5132472485932dcd321526a2f71b03c97', 'pdqS50A4SZukqksXbHDKTV8cwjzUsgOt3R_0W7KaX1s', '', '{"edition": "operator", "language": "en"}', '2026-11-28T12:00:00.000000+00:00', '2026-11-28T12:00:00+00:00'),
('wtcz8idxf5nxa4', 'mpw2pvi8h5rpyq', 'edit', '656f8e1679d28c3d57fb7d00067b572e9fa0928f4a000069500153ca0fa6a6a6', NULL, '', '{}', '2026-11-28T12:00:00+00:00', NULL);
INSERT INTO dismissal (plan, name, about_hash, about, reason, dismissed_at) VALUES
('bw8xi3cxnsudqh', 'clash', '1d5d99d81cf0884d28ca29c5e145398b56849101ce37216decb13b718f100180', 'month.activities.a month.activities.b', '', '2026-11-28T12:00:00+00:00'),
('bw8xi3cxnsudqh', 'no-name', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '', 'It''s 50 % "free"; C:\notes
-- 夜读会 📚 {name} :p', '2026-11-28T12:00:00+00:00'),
('jf5x869wjfj9z3', 'clash', '1d5d99d81cf0884d28ca29c5e145398b56849101ce37216decb13b718f100180', 'month.activities.a month.activities.b', '', '2026-11-28T12:00:00+00:00'),
('jf5x869wjfj9z3', 'no-name', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '', 'It''s 50 % "free"; C:\notes
-- 夜读会 📚 {name} :p', '2026-11-28T12:00:00+00:00'),
('mpw2pvi8h5rpyq', 'clash', '1d5d99d81cf0884d28ca29c5e145398b56849101ce37216decb13b718f100180', 'month.activities.a month.activities.b', '', '2026-11-28T12:00:00+00:00'),
('mpw2pvi8h5rpyq', 'no-name', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '', 'It''s 50 % "free"; C:\notes
-- 夜读会 📚 {name} :p', '2026-11-28T12:00:00+00:00');
INSERT INTO answer (plan, path, value, version, from_starter) VALUES
('bw8xi3cxnsudqh', 'days3.activities', 'opening intros', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.intros.day', '1', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.intros.expected', '組織者和種子使用者全部介紹完，新人至少8位介紹自己', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.intros.if_silent', '值班員直接問一個容易答的：你家樓下早餐吃什麼？
再由種子使用者互相聊兩句住處，把話題接起來。
沒介紹的人不催，第二天中午由介紹人私訊把格式再發一次。', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.intros.interactive', 'yes', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.intros.kind', 'introduction', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.intros.led_by', 'team', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.intros.material', '六位組織者提前寫好的自我介紹；一份空白名單', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.intros.message', '先認認人。我們幾個先來，大家照著四行寫就行：

怎麼稱呼：
住哪一片（到街就好，不用寫門牌）：
平時走多遠：
最近在附近發現的一個小地方：

我先來：叫我值班員就好，住在延壽街這邊，平時下班走3公里，上週發現市場後門有一家做燒餅的，只賣上午。', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.intros.minutes', '40', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.intros.offline', 'no', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.intros.owner', '值班員', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.intros.promotes', 'no', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.intros.purpose', '組織者和種子使用者先介紹自己，新人才知道怎麼說、對面是誰', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.intros.recap', 'yes', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.intros.script', '1. 值班員先按四行格式介紹自己。
2. 群主和四位種子使用者每隔1分鐘接一個，每人都說清自己在這裡做什麼。
3. 再請新人按同樣格式來，先點名兩位最熟的。
4. 每出來一條，由住得最近的老成員回一句：住得近、走過同一條路、養同一種狗都算。
5. 21:00收尾，把所有人的稱呼和住的一片整理成一張名單發出來。
6. 當晚沒說話的人，第二天由介紹人私下提醒一次，不在群組裡點名。', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.intros.time', '20:20', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.intros.title', '互相介紹：老街坊先來', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.opening.day', '1', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.opening.expected', '至少12人回覆，其中8人回「來」', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.opening.if_silent', '先請兩位種子使用者各回一句，說自己週六從哪裡走過來。
20:15還不到5人，就停止在群組裡催，挑6個人逐一私訊：這週六你有空嗎，我在門口等你。', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.opening.interactive', 'yes', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.opening.kind', 'opening', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.opening.led_by', 'team', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.opening.material', '第一條路線的手繪草圖一張；小禮物20份', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.opening.message', '街坊們晚上好，民生漫步今天開群。

我們只做一件事：每週六上午九點半，在民生市場正門集合，走5公里左右，十二點前散。

連走十二個週六，每走一條就畫一條，最後拼成一張我們自己的街區步行地圖。

這裡不收錢，不比快，走得慢有人等。只想先看看的，也歡迎。

第一次就在這個週六。能來的回「來」，來不了的回「看」 🚶', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.opening.minutes', '20', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.opening.offline', 'no', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.opening.owner', '群主', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.opening.promotes', 'no', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.opening.purpose', '讓所有人同時知道為什麼聚在一起、第一次什麼時候走', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.opening.recap', 'yes', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.opening.script', '1. 19:50辦一個小抽獎，看看多少人線上，不到10人就等5分鐘。
2. 20:00發開場訊息，把第一條路線的草圖放出來。
3. 請大家回一個字：週六能來的回「來」，來不了的回「看」。
4. 逐一認一遍回「來」的人，報出目前人數。
5. 20:20交給值班員，開始互相介紹。
6. 會後把開場訊息設為群組公告。', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.opening.time', '20:00', 1, 1),
('bw8xi3cxnsudqh', 'days3.activities.opening.title', '開群：十二個週六，一張地圖', 1, 1),
('bw8xi3cxnsudqh', 'days3.goal', '20個人知道這裡做什麼、怎麼走才安全、照片怎麼用，並且互相叫得出稱呼', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities', 'walk-questions personal-asks', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.personal-asks.day', '5', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.personal-asks.expected', '8則私訊發完，至少3人答應來', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.personal-asks.if_silent', '一條都沒人回，就請介紹人打個電話，熟人開口比值班員管用。
到晚上接龍還不足8人，組織者自己帶家人朋友來，第一次不要冷場。', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.personal-asks.interactive', 'no', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.personal-asks.kind', 'visit', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.personal-asks.led_by', 'team', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.personal-asks.material', '沒說過話的人的名單；各片同路人的對應表', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.personal-asks.message', '你好，我是民生漫步的值班員。明天上午我們第一次走，從市場正門出發。

住你附近的一位鄰居也來，九點二十可以在你那個路口等你一起走過去。

來不來都行，回我一個字就好。', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.personal-asks.minutes', '40', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.personal-asks.offline', 'no', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.personal-asks.owner', '值班員', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.personal-asks.promotes', 'no', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.personal-asks.purpose', '晚上接龍之前，把還沒說過話的人一個個問到', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.personal-asks.recap', 'no', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.personal-asks.script', '1. 列出四天裡沒說過話的人，最多8位。
2. 每人一則私訊，寫上他住的一片和離他最近的同路人。
3. 回「來」的，告訴他誰會在哪個路口等。
4. 回「來不了」的，問哪一週方便，記下來。
5. 不回的不追，週六晚上照片合集出來後再@一次。', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.personal-asks.time', '12:30', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.personal-asks.title', '逐一問一句：週六來嗎', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.walk-questions.day', '4', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.walk-questions.expected', '至少5個問題被答完，問答存進共用表格', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.walk-questions.if_silent', '種子使用者問出大家不好意思問的：走得慢會不會拖大家後腿？能不能帶老人？
沒有人接話，領隊就自問自答三條，然後結束，不拖時間。', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.walk-questions.interactive', 'yes', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.walk-questions.kind', 'question_hour', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.walk-questions.led_by', 'member', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.walk-questions.material', '標好廁所、歇腳點和出口的路線圖', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.walk-questions.message', '週六走哪裡，先給大家交個底。

集合：民生市場正門，九點到九點半。
路線：富錦街、新東街、延壽街、民生公園，繞回市場，5公里，走兩個小時多一點。
歇腳：兩次，都有廁所。
帶什麼：水、帽子、好走的鞋。

走到一半想回家，有兩個路口可以直接坐車。

還有什麼想問的，現在問，我一條條答。', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.walk-questions.minutes', '20', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.walk-questions.offline', 'no', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.walk-questions.owner', '領隊', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.walk-questions.promotes', 'no', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.walk-questions.purpose', '把怕走不動、怕沒人說話、怕下雨的人留住', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.walk-questions.recap', 'yes', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.walk-questions.script', '1. 領隊發第一條路線：市場正門、富錦街、新東街、延壽街、民生公園，再繞回市場。
2. 標出兩處廁所、兩處歇腳、兩個可以提前離開的路口。
3. 收集問題，一條一條答，答完整理成一段話。
4. 問一句：誰擔心走不動？收隊當場加他好友，約好並排走。
5. 把整理好的問答貼進共用表格。', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.walk-questions.time', '20:00', 1, 1),
('bw8xi3cxnsudqh', 'days7.activities.walk-questions.title', '第一次走之前：有什麼儘管問', 1, 1),
('bw8xi3cxnsudqh', 'days7.goal', '第一次走成：到場10人以上，平安回來，當晚有照片，第二天地圖上有第一條線', 1, 1),
('bw8xi3cxnsudqh', 'health.checkpoints', 'three six', 1, 1),
('bw8xi3cxnsudqh', 'health.checkpoints.six.choice', 'hand_over', 1, 1),
('bw8xi3cxnsudqh', 'health.checkpoints.six.criterion', '成員帶的路線過半，就選一位成員接任群主，原群主留下幫忙一個月', 1, 1),
('bw8xi3cxnsudqh', 'health.checkpoints.six.month', '6', 1, 1),
('bw8xi3cxnsudqh', 'health.checkpoints.three.choice', 'go_on', 1, 1),
('bw8xi3cxnsudqh', 'health.checkpoints.three.criterion', '十二週走成至少10次，四週到場率不低於50%，就再走一季；不到30%就改時間再試四週', 1, 1),
('bw8xi3cxnsudqh', 'health.checkpoints.three.month', '3', 1, 1),
('bw8xi3cxnsudqh', 'health.ending', '提前四週在群組裡說：最後一次是哪個週六，為什麼到這裡。
最後一次走第一條路線，請每個來過的人，也包括早就不來的人，都回來走一段。
走完在茶館坐下，每人說一句最記得的地方，照片員記下來。
紙質地圖按署名送到每個人手裡，群組裡留一份電子版。
當晚群主發告別的話，謝謝每一位帶過路的人；群組保留一個月，方便互相加好友，然後解散。
電話名冊由值班員當眾刪掉，相簿由照片員問過入鏡的人以後再留或刪。', 1, 1),
('bw8xi3cxnsudqh', 'health.failures', 'one-person accident', 1, 1),
('bw8xi3cxnsudqh', 'health.failures.accident.counter', '出發前講安全、前後點兩次人數、超過35度改期；出事先打119，收隊陪同，群主當天聯絡家人', 1, 1),
('bw8xi3cxnsudqh', 'health.failures.accident.how', '有人摔傷或中暑，大家不敢再來', 1, 1),
('bw8xi3cxnsudqh', 'health.failures.accident.sign', '有人走散半小時才發現，或者高溫天沒有改期', 1, 1),
('bw8xi3cxnsudqh', 'health.failures.one-person.counter', '每月認領帶隊，收隊隨時能頂上；人手不夠就兩週走一次', 1, 1),
('bw8xi3cxnsudqh', 'health.failures.one-person.how', '全靠領隊一個人，他一忙就停了', 1, 1),
('bw8xi3cxnsudqh', 'health.failures.one-person.sign', '連續兩週由同一個人場勘、帶隊、寫總結', 1, 1),
('bw8xi3cxnsudqh', 'health.metrics', 'active heads', 1, 1),
('bw8xi3cxnsudqh', 'health.metrics.active.formula', '最近四個週六至少來走過一次的人數，除以群組成員總數', 1, 1),
('bw8xi3cxnsudqh', 'health.metrics.active.name', '四週到場率', 1, 1),
('bw8xi3cxnsudqh', 'health.metrics.active.rhythm', 'weekly', 1, 1),
('bw8xi3cxnsudqh', 'health.metrics.active.target', '第4週40%，第12週50%', 1, 1),
('bw8xi3cxnsudqh', 'health.metrics.active.who', '值班員', 1, 1),
('bw8xi3cxnsudqh', 'health.metrics.heads.formula', '出發前收隊點的人數，不含路過的朋友', 1, 1),
('bw8xi3cxnsudqh', 'health.metrics.heads.name', '每次到場人數', 1, 1),
('bw8xi3cxnsudqh', 'health.metrics.heads.rhythm', 'weekly', 1, 1),
('bw8xi3cxnsudqh', 'health.metrics.heads.target', '每次10到18人', 1, 1),
('bw8xi3cxnsudqh', 'health.metrics.heads.who', '收隊', 1, 1),
('bw8xi3cxnsudqh', 'health.warnings', 'same-faces no-routes', 1, 1),
('bw8xi3cxnsudqh', 'health.warnings.no-routes.act', '改由領隊給兩條備選，點名問三位最近沒說話的人；再拿空白的一片來問', 1, 1),
('bw8xi3cxnsudqh', 'health.warnings.no-routes.sign', '週三選路線，除領隊外沒人提議', 1, 1),
('bw8xi3cxnsudqh', 'health.warnings.same-faces.act', '下一週安排「帶一位鄰居」，值班員給五位沒來的人各打一個電話', 1, 1),
('bw8xi3cxnsudqh', 'health.warnings.same-faces.sign', '連續三個週六都是同樣的七八個人', 1, 1),
('bw8xi3cxnsudqh', 'how.digest', 'same_day', 1, 1),
('bw8xi3cxnsudqh', 'how.digest_who', '照片員', 1, 1),
('bw8xi3cxnsudqh', 'how.feedback_who', '值班員', 1, 1),
('bw8xi3cxnsudqh', 'how.incentives', 'lead propose', 1, 1),
('bw8xi3cxnsudqh', 'how.incentives.lead.behaviour', '帶一次隊', 1, 1),
('bw8xi3cxnsudqh', 'how.incentives.lead.reward', '這條路線在地圖上署他的名字', 1, 1),
('bw8xi3cxnsudqh', 'how.incentives.propose.behaviour', '提的路線被選上', 1, 1),
('bw8xi3cxnsudqh', 'how.incentives.propose.reward', '當天由他講出發的第一句話，決定在哪裡歇腳', 1, 1),
('bw8xi3cxnsudqh', 'how.pay_policy', 'none', 1, 1),
('bw8xi3cxnsudqh', 'how.report_who', '值班員', 1, 1),
('bw8xi3cxnsudqh', 'how.ritual', 'form intro', 1, 1),
('bw8xi3cxnsudqh', 'how.ritual.form.step', '填四行小表：怎麼稱呼、住哪一片、平時走多遠、照片能不能入鏡', 1, 1),
('bw8xi3cxnsudqh', 'how.ritual.intro.step', '在群組裡按表介紹自己，介紹人和兩位老成員接著介紹', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.active.lives', '提的路線被選上，自己帶了一段。', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.active.sign', '每月至少兩條路線由成員帶', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.active.we_do', '每月請大家認領下個月的週六，領隊陪著場勘；帶過一次隊的人名字寫進地圖。', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.active.who', '領隊', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.feedback.lives', '說了一句太快、太曬，下週真的改了。', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.feedback.sign', '每次提議都在一週內有答覆', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.feedback.we_do', '第一次走完發三題問卷，兩天內公布結果，並且只改一件事、說明改哪件；月底一起回顧。', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.feedback.who', '值班員', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.hear.lives', '在茶館看到一張小卡片，或聽鄰居說週六有人約著走路。', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.hear.sign', '每週有2個沒加入群組的人來試走', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.hear.we_do', '當面講清楚：週六九點半，市場門口，走5公里，不收錢，走不動有人陪。先請人來走一次，不急著拉人進群組。', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.hear.who', '領隊', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.join.lives', '填了四行小表，被拉進群組，有人叫得出自己住哪一片。', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.join.sign', '新人加入群組兩天內發出自我介紹', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.join.we_do', '值班員當天發歡迎訊息，請新人按表自我介紹；介紹人和兩位老成員跟著介紹自己，再說一條共同點。', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.join.who', '值班員', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.like.lives', '第一次走完，坐下來喝了茶，當晚在合集裡看到自己。', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.like.sign', '第一次來的人裡，一半在四週內來第二次', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.like.we_do', '走的時候安排新人和住得最近的老成員並排；走完問一句：下週哪一段想再走？', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.like.who', '收隊', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.pay.lives', '不用交錢，喝茶吃麵各付各的。', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.pay.sign', '沒有人為錢的事私下來問', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.pay.we_do', '不收會費。印地圖要花錢時，先在群組裡公布報價，願意的人分攤，餘額當場退。', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.pay.who', '群主', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.refer.lives', '帶著樓上的鄰居一起來走。', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.refer.sign', '一半新人是成員介紹來的', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.refer.we_do', '每月有一個週六是「帶一位鄰居」，走完一起吃麵；來過的人填小表就能加入群組。', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.refer.who', '收隊', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.talk.lives', '發了一張門口的照片，有人認出那是哪條巷子。', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.talk.sign', '一週內說過話的人超過一半', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.talk.we_do', '照片員每天至少回一個人的隨手拍，問一句具體的；週三選路線時點名問兩位沒說過話的人。', 1, 1),
('bw8xi3cxnsudqh', 'how.stages.talk.who', '照片員', 1, 1),
('bw8xi3cxnsudqh', 'month.activities', 'survey story-stop', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.story-stop.day', '13', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.story-stop.delivers', '街坊講古', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.story-stop.expected', '12人以上在場，記下三段話，兩位以上接著講自己的', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.story-stop.if_silent', '沒人接話，講解員就問具體的：這面牆以前刷的什麼顏色？
講解員臨時來不了，由領隊請路邊老店的老闆講5分鐘，再請大家說自家門口的變化。', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.story-stop.interactive', 'yes', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.story-stop.kind', 'sharing', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.story-stop.led_by', 'member', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.story-stop.material', '歇腳點的位置；一兩張老照片；錄音須先問過講的人', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.story-stop.message', '這個週六走到一半會停20分鐘，請一位在民生社區住了二十年的街坊講講：我們腳下這塊地方以前是什麼。

不是講座，站著坐著都行，想插話就插話。

你家裡要是有這一帶的老照片，帶一張來，看完就還你。', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.story-stop.minutes', '20', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.story-stop.offline', 'yes', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.story-stop.owner', '講解員', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.story-stop.promotes', 'no', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.story-stop.purpose', '讓老街坊的記憶成為這條路線的一部分', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.story-stop.recap', 'yes', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.story-stop.script', '1. 領隊把第一次歇腳安排在有台階或長凳的地方。
2. 講解員講15分鐘：這裡三十年前是什麼，誰住過，哪家店還在。
3. 只講自己見過、聽過的，不背資料。
4. 講完問兩個人：你小時候家門口是什麼樣？
5. 照片員記下三句話，晚上寫進合集，寫明是誰講的。', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.story-stop.time', '10:30', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.story-stop.title', '歇腳時講一段：這裡以前是什麼', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.survey.day', '9', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.survey.expected', '20人以上作答，週四公布一處改動', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.survey.if_silent', '第二天中午前不到10票，就只留第一題，私訊上週來的人直接問。
沒來的人不追問，看哪個時間的人最多就行。', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.survey.interactive', 'yes', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.survey.kind', 'survey', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.survey.led_by', 'team', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.survey.material', '群組投票三題；上週的到場名單', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.survey.message', '上週六走過的、沒走過的都來答三題，一分鐘。

一，速度：太快、正好、太慢
二，距離：想短一點、正好、想長一點
三，集合時間：九點、九點半、十點

還有一句想說的，直接寫在下面。週四晚上公布結果，這個週六就改一件。', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.survey.minutes', '15', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.survey.offline', 'no', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.survey.owner', '值班員', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.survey.promotes', 'no', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.survey.purpose', '趁第一次還記得清楚，改掉最不合適的一處', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.survey.recap', 'yes', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.survey.script', '1. 用群組投票發三題，每題三個選項，再留一句話的空。
2. 來過和沒來過的都能答，沒來的只答最後一題。
3. 週四中午前截止，值班員數票。
4. 週四晚上公布結果，只宣布改一件事，從這個週六開始改。
5. 沒被採納的提議，逐條說一句為什麼。', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.survey.time', '20:00', 1, 1),
('bw8xi3cxnsudqh', 'month.activities.survey.title', '三道題：快慢、長短、幾點', 1, 1),
('bw8xi3cxnsudqh', 'month.goal', '四個週六不斷，一半人走過至少一次，出第一版地圖，下個月的週六都有人認領帶隊', 1, 1),
('bw8xi3cxnsudqh', 'positioning.alternatives', '戶外俱樂部的健行：要坐車出城，一走一整天，認識的人下週就散了。
社區住戶群組：訊息很多，沒人約著出門。
自己戴耳機走：自在，但下雨、犯懶就不去了，走了三年還是不認識隔壁。', 1, 1),
('bw8xi3cxnsudqh', 'positioning.draw', 'interest', 1, 1),
('bw8xi3cxnsudqh', 'positioning.fit_connection', 'yes', 1, 1),
('bw8xi3cxnsudqh', 'positioning.fit_joint_work', 'yes', 1, 1),
('bw8xi3cxnsudqh', 'positioning.fit_shared_goal', 'yes', 1, 1),
('bw8xi3cxnsudqh', 'positioning.for_whom', '民生社區一帶週末想走走的人', 1, 1),
('bw8xi3cxnsudqh', 'positioning.kind', 'local', 1, 1),
('bw8xi3cxnsudqh', 'positioning.market', '問過菜市場、咖啡店和社區群組裡的14位鄰居，9位說週六上午有空，6位願意第一次就來（換成你自己問到的數）。', 1, 1),
('bw8xi3cxnsudqh', 'positioning.name', '民生漫步', 1, 1),
('bw8xi3cxnsudqh', 'positioning.only_here', '每週六有鄰居等你，走家門口的路', 1, 1),
('bw8xi3cxnsudqh', 'positioning.pain', 'It''s 50 % "free"; C:\notes
-- 夜读会 📚 {name} :p', 2, 0),
('bw8xi3cxnsudqh', 'positioning.product_kind', 'none', 1, 1),
('bw8xi3cxnsudqh', 'positioning.slogan', '週六九點半，樓下見', 1, 1),
('bw8xi3cxnsudqh', 'positioning.strengths', 'reputation
operating', 1, 1),
('bw8xi3cxnsudqh', 'rules.administrators', '群主、值班員', 1, 1),
('bw8xi3cxnsudqh', 'rules.appeal', '覺得處理得不對，三天內私訊群主，群主當天回話，聽過雙方再定。對群主不服的，由領隊、收隊和值班員三人商量後答覆。', 1, 1),
('bw8xi3cxnsudqh', 'rules.check_in', '週五20:00起接龍報名，來不了的當天8:00前取消。到場由收隊點名，到家在群組裡回「到」。不要求天天打卡。', 1, 1),
('bw8xi3cxnsudqh', 'rules.clean_up', '開群滿四週做第一次：沒有自我介紹、也沒走過一次，問過沒有回音的，移出。
以後每月28號：連續兩個月既沒走過、也沒在群組裡說過話的，移出。
說過「想留著看照片」的人，算旁觀，不清。', 1, 1),
('bw8xi3cxnsudqh', 'rules.clean_up_notice', '提前一週在群組裡說明標準和日期，不點名；名單上的人逐一私訊問一次。回一句「想留」就留下；離開後隨時可以填表回來。', 1, 1),
('bw8xi3cxnsudqh', 'rules.encouraged', 'wait propose', 1, 1),
('bw8xi3cxnsudqh', 'rules.encouraged.propose.what', '提一條從自己家門口出發的路線', 1, 1),
('bw8xi3cxnsudqh', 'rules.encouraged.wait.what', '等一等走得慢的人，跟沒說過話的人並排走一段', 1, 1),
('bw8xi3cxnsudqh', 'rules.immediate', 'harass expose', 1, 1),
('bw8xi3cxnsudqh', 'rules.immediate.expose.what', '把別人的住址、電話或沒同意的照片發到群組外', 1, 1),
('bw8xi3cxnsudqh', 'rules.immediate.harass.what', '騷擾、跟蹤、當眾羞辱別人', 1, 1),
('bw8xi3cxnsudqh', 'rules.ladder', 'remind pause', 1, 1),
('bw8xi3cxnsudqh', 'rules.ladder.pause.step', '第二次：在群組裡請他停下，一週不發言，走路照常', 1, 1),
('bw8xi3cxnsudqh', 'rules.ladder.remind.step', '第一次：值班員私訊提醒，說明是哪一條、為什麼', 1, 1),
('bw8xi3cxnsudqh', 'rules.purpose', '週六一起出門，平安走回來，把街坊認熟', 1, 1),
('bw8xi3cxnsudqh', 'rules.rules', 'no-ads photos', 1, 1),
('bw8xi3cxnsudqh', 'rules.rules.no-ads.consequence', '當場撤回並私訊提醒；第二次移出', 1, 1),
('bw8xi3cxnsudqh', 'rules.rules.no-ads.topic', 'advertising', 1, 1),
('bw8xi3cxnsudqh', 'rules.rules.no-ads.what', '不發廣告，不發拉票、團購和賣貨連結，不借走路推銷', 1, 1),
('bw8xi3cxnsudqh', 'rules.rules.no-ads.why', '鄰居信任來之不易，被當一次客戶就不想再來', 1, 1),
('bw8xi3cxnsudqh', 'rules.rules.photos.consequence', '立刻刪除並向本人道歉；再犯停發照片一個月；轉到外面不肯刪的移出', 1, 1),
('bw8xi3cxnsudqh', 'rules.rules.photos.topic', 'privacy', 1, 1),
('bw8xi3cxnsudqh', 'rules.rules.photos.what', '有人臉的照片先問本人再發；發到群組外再問一次；不拍門牌和窗戶', 1, 1),
('bw8xi3cxnsudqh', 'rules.rules.photos.why', '大家住得近，一張照片就能認出誰住在哪裡', 1, 1),
('bw8xi3cxnsudqh', 'rules.sharing', '提路線：週三20:00之前寫進共用表格，寫清起點、公里數、廁所在哪裡。
講古：想講的跟講解員報名，每次一位，15分鐘。
照片：大圖傳相簿，群組裡每人每次最多發6張。', 1, 1),
('bw8xi3cxnsudqh', 'seeds.channels', 'tea-house estate-group', 1, 1),
('bw8xi3cxnsudqh', 'seeds.channels.estate-group.message', '鄰居們好，我住3棟。想約幾位週六上午有空的人，在民生社區附近慢慢走一圈，5公里，十二點前回來。
不收錢，不出遠門，走得慢有人等。想來的私訊我，我一個個回。', 1, 1),
('bw8xi3cxnsudqh', 'seeds.channels.estate-group.place', '社區住戶群組（先問過群主）', 1, 1),
('bw8xi3cxnsudqh', 'seeds.channels.tea-house.message', '老闆好，我住在民生社區，想約附近的鄰居每週六上午一起走路，走完來你這裡坐坐。
能不能在櫃檯放一疊小卡片？上面只有時間、集合點和一句話，不賣東西。', 1, 1),
('bw8xi3cxnsudqh', 'seeds.channels.tea-house.place', '集合點附近的茶館和咖啡店', 1, 1),
('bw8xi3cxnsudqh', 'seeds.fallback', 'three_person_team', 1, 1),
('bw8xi3cxnsudqh', 'seeds.people', 'first second', 1, 1),
('bw8xi3cxnsudqh', 'seeds.people.first.name', '（第一位：隨時能回訊息的朋友）', 1, 1),
('bw8xi3cxnsudqh', 'seeds.people.first.role', '值班員', 1, 1),
('bw8xi3cxnsudqh', 'seeds.people.first.state', 'agreed', 1, 1),
('bw8xi3cxnsudqh', 'seeds.people.first.why', '工作時間能看手機，說話和氣，敢提醒人。開群那幾天必須有人隨時接話。', 1, 1),
('bw8xi3cxnsudqh', 'seeds.people.second.name', '（第二位：常走路、認路的鄰居）', 1, 1),
('bw8xi3cxnsudqh', 'seeds.people.second.role', '領隊', 1, 1),
('bw8xi3cxnsudqh', 'seeds.people.second.state', 'agreed', 1, 1),
('bw8xi3cxnsudqh', 'seeds.people.second.why', '自己每週都走，知道哪條巷子能穿、哪裡有廁所、哪裡下午才有樹蔭。', 1, 1),
('bw8xi3cxnsudqh', 'welcome.first_act', '發一張離家最近、自己喜歡的角落的照片，不拍人臉', 1, 1),
('bw8xi3cxnsudqh', 'welcome.honorific', '街坊們', 1, 1),
('bw8xi3cxnsudqh', 'welcome.old_members_too', 'yes', 1, 1),
('bw8xi3cxnsudqh', 'welcome.repost_every', '4', 1, 1),
('bw8xi3cxnsudqh', 'welcome.tone', 'warm', 1, 1),
('bw8xi3cxnsudqh', 'what.not_for', '不是旅行團，不包車、不收團費、不去景區打卡。
不比配速，不做集訓。
不在這裡賣東西，也不處理社區和管委會的糾紛。', 1, 1),
('bw8xi3cxnsudqh', 'what.notes', 'It''s 50 % "free"; C:\notes
-- 夜读会 📚 {name} :p', 4, 0),
('bw8xi3cxnsudqh', 'what.outputs', 'map photo-page', 1, 1),
('bw8xi3cxnsudqh', 'what.outputs.map.title', '街區步行地圖', 1, 1),
('bw8xi3cxnsudqh', 'what.outputs.photo-page.title', '每次一頁照片合集', 1, 1),
('bw8xi3cxnsudqh', 'what.per_visit', '兩個半小時，5公里上下，走得慢也有人等。
至少認識一位住在附近的人，知道一處以前沒進去過的院子、鋪子或小路。
當天晚上在照片合集裡找到自己。', 1, 1),
('bw8xi3cxnsudqh', 'what.pillars', 'walk routes', 1, 1),
('bw8xi3cxnsudqh', 'what.pillars.routes.difficulty', 'easy', 1, 1),
('bw8xi3cxnsudqh', 'what.pillars.routes.rhythm', 'weekly', 1, 1),
('bw8xi3cxnsudqh', 'what.pillars.routes.supplier', 'members', 1, 1),
('bw8xi3cxnsudqh', 'what.pillars.routes.title', '路線提議', 1, 1),
('bw8xi3cxnsudqh', 'what.pillars.walk.difficulty', 'easy', 1, 1),
('bw8xi3cxnsudqh', 'what.pillars.walk.rhythm', 'weekly', 1, 1),
('bw8xi3cxnsudqh', 'what.pillars.walk.supplier', 'members', 1, 1),
('bw8xi3cxnsudqh', 'what.pillars.walk.title', '週六漫步', 1, 1),
('bw8xi3cxnsudqh', 'what.together', '每週六走一條路線，十二週拼成一張街區地圖', 1, 1),
('bw8xi3cxnsudqh', 'when.clean_up_day', '28', 1, 1),
('bw8xi3cxnsudqh', 'when.horizon_weeks', '12', 1, 1),
('bw8xi3cxnsudqh', 'when.launch_date', '2026-12-21', 1, 1),
('bw8xi3cxnsudqh', 'when.launch_time', '20:00', 1, 1),
('bw8xi3cxnsudqh', 'when.quiet_from', '22:00', 1, 1),
('bw8xi3cxnsudqh', 'when.quiet_to', '08:00', 1, 1),
('bw8xi3cxnsudqh', 'when.slots', 'review route', 1, 1),
('bw8xi3cxnsudqh', 'when.slots.review.kind', 'review', 1, 1),
('bw8xi3cxnsudqh', 'when.slots.review.minutes', '10', 1, 1),
('bw8xi3cxnsudqh', 'when.slots.review.owner', '值班員', 1, 1),
('bw8xi3cxnsudqh', 'when.slots.review.recap', 'no', 1, 1),
('bw8xi3cxnsudqh', 'when.slots.review.time', '21:30', 1, 1),
('bw8xi3cxnsudqh', 'when.slots.review.title', '當日回顧', 1, 1),
('bw8xi3cxnsudqh', 'when.slots.review.weekdays', '1
2
3
4
5
6
7', 1, 1),
('bw8xi3cxnsudqh', 'when.slots.route.delivers', '路線提議', 1, 1),
('bw8xi3cxnsudqh', 'when.slots.route.kind', 'discussion', 1, 1),
('bw8xi3cxnsudqh', 'when.slots.route.minutes', '30', 1, 1),
('bw8xi3cxnsudqh', 'when.slots.route.owner', '領隊', 1, 1),
('bw8xi3cxnsudqh', 'when.slots.route.recap', 'yes', 1, 1),
('bw8xi3cxnsudqh', 'when.slots.route.time', '20:00', 1, 1),
('bw8xi3cxnsudqh', 'when.slots.route.title', '週三選路線', 1, 1),
('bw8xi3cxnsudqh', 'when.slots.route.weekdays', '3', 1, 1),
('bw8xi3cxnsudqh', 'when.zone', 'Asia/Taipei', 1, 1),
('bw8xi3cxnsudqh', 'where.backup', '值班員保管的電話名冊（本人自願填寫），群組沒了就發簡訊通知集合', 1, 1),
('bw8xi3cxnsudqh', 'where.city', '台北民生社區', 1, 1),
('bw8xi3cxnsudqh', 'where.found_at', '民生市場和周邊幾家咖啡店、書店、茶館的常客。
社區住戶群組裡週末愛發照片的人。
傍晚在民生公園走圈的人。
社區活動中心的攝影班和書法班。', 1, 1),
('bw8xi3cxnsudqh', 'where.growth_plan', '滿40人就停止加人，新來的排隊，每月清理後按順序補進來。
半年後穩定有20人到場，再由熟悉的領隊在隔壁街區另開一組，兩組共用一張地圖。
每季末按電話名冊給沒來的人發一則簡訊，告訴他們下一季的時間。', 1, 1),
('bw8xi3cxnsudqh', 'where.platform', 'line', 1, 1),
('bw8xi3cxnsudqh', 'where.platform_reason', '鄰居人人都有LINE，不用下載；接龍報名、傳位置、傳照片都在一個地方。40人的小群組夠用。', 1, 1),
('bw8xi3cxnsudqh', 'where.spaces', 'sheet album', 1, 1),
('bw8xi3cxnsudqh', 'where.spaces.album.place', '共用相簿「民生漫步」', 1, 1),
('bw8xi3cxnsudqh', 'where.spaces.album.purpose', '放大圖；群組裡只發精選，沒同意入鏡的照片不放', 1, 1),
('bw8xi3cxnsudqh', 'where.spaces.sheet.place', '共用表格「路線和報名」', 1, 1),
('bw8xi3cxnsudqh', 'where.spaces.sheet.purpose', '存放每條路線、帶隊人、廁所和歇腳點；誰都能查，領隊來改', 1, 1),
('bw8xi3cxnsudqh', 'where.venue', '民生市場正門集合；雨天改到附近一家坐得下12人的茶館', 1, 1),
('bw8xi3cxnsudqh', 'who.entry', 'form
referral', 1, 1),
('bw8xi3cxnsudqh', 'who.entry_note', '由一位成員介紹，填一張四行的小表：怎麼稱呼、住哪一片、平時走多遠、照片能不能入鏡。
值班員當天看表單，當天拉進群組。住得遠也能來走一次，走過再決定要不要加入群組。', 1, 1),
('bw8xi3cxnsudqh', 'who.fee', '不收費；茶水面錢各付各的', 1, 1),
('bw8xi3cxnsudqh', 'who.first_size', '20', 1, 1),
('bw8xi3cxnsudqh', 'who.not_for', '想練速度、衝里程的人。
來找客戶、拉投資、推課程的人。
只想收資料、不打算出門的人。', 1, 1),
('bw8xi3cxnsudqh', 'who.notes', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 4, 0),
('bw8xi3cxnsudqh', 'who.roles', 'owner keeper', 1, 1),
('bw8xi3cxnsudqh', 'who.roles.keeper.duties', '審小表、拉人、發歡迎訊息，每晚花10分鐘看當天的情況。
提醒違規的人，保管電話名冊，做問卷和每月清理。', 1, 1),
('bw8xi3cxnsudqh', 'who.roles.keeper.from_members', 'no', 1, 1),
('bw8xi3cxnsudqh', 'who.roles.keeper.hours', '4', 1, 1),
('bw8xi3cxnsudqh', 'who.roles.keeper.kind', 'operator', 1, 1),
('bw8xi3cxnsudqh', 'who.roles.keeper.person', '（第一位：隨時能回訊息的朋友）', 1, 1),
('bw8xi3cxnsudqh', 'who.roles.keeper.stand_in', '群主', 1, 1),
('bw8xi3cxnsudqh', 'who.roles.keeper.title', '值班員', 1, 1),
('bw8xi3cxnsudqh', 'who.roles.owner.duties', '定方向，主持開群、第一次集合、頒獎和月度回顧。
找新的領隊，處理申訴。
每週六儘量到場，跟沒說過話的人走一段。', 1, 1),
('bw8xi3cxnsudqh', 'who.roles.owner.from_members', 'no', 1, 1),
('bw8xi3cxnsudqh', 'who.roles.owner.hours', '4', 1, 1),
('bw8xi3cxnsudqh', 'who.roles.owner.kind', 'owner', 1, 1),
('bw8xi3cxnsudqh', 'who.roles.owner.person', '（你自己：發起人）', 1, 1),
('bw8xi3cxnsudqh', 'who.roles.owner.stand_in', '值班員', 1, 1),
('bw8xi3cxnsudqh', 'who.roles.owner.title', '群主', 1, 1),
('bw8xi3cxnsudqh', 'who.structure', 'one', 1, 1),
('bw8xi3cxnsudqh', 'who.target', '住在或常在民生社區、延壽街、三民路一帶的成年人，25到65歲都有。
能慢慢走完5公里，週六上午一個月至少空出一次。
願意跟不認識的鄰居說話，也願意等走得慢的人。', 1, 1),
('bw8xi3cxnsudqh', 'who.target_size', '40', 1, 1),
('bw8xi3cxnsudqh', 'who.tiers', 'team walkers', 1, 1),
('bw8xi3cxnsudqh', 'who.tiers.team.does', '帶隊、收隊、值班、整理照片和講古，每人每週2到5小時', 1, 1),
('bw8xi3cxnsudqh', 'who.tiers.team.name', '組織者', 1, 1),
('bw8xi3cxnsudqh', 'who.tiers.team.share', '15', 1, 1),
('bw8xi3cxnsudqh', 'who.tiers.walkers.does', '四個週六裡至少來一次，提路線、投票、傳照片', 1, 1),
('bw8xi3cxnsudqh', 'who.tiers.walkers.name', '常走的人', 1, 1),
('bw8xi3cxnsudqh', 'who.tiers.walkers.share', '50', 1, 1),
('bw8xi3cxnsudqh', 'why.close_when', '連續4個週六到場不足5人，而且兩次改時間都沒用。
或者沒有成員願意帶隊，每次都靠發起人一個人撐著。
到那時走最後一次，把地圖印出來，好好散。', 1, 0),
('bw8xi3cxnsudqh', 'why.founder_gain', '發起人自己住在這裡，想在樓下有十幾個叫得出名字的人。
組織者輪流少帶一次隊，季末大家請組織者吃一頓飯；地圖上署組織者的名字。', 1, 0),
('bw8xi3cxnsudqh', 'why.founder_goals', 'trust
public_good', 1, 0),
('bw8xi3cxnsudqh', 'why.member_gain', '週末有固定的伴和固定的時間，不用每次現約。
遇到停水、找貓、借梯子，知道可以問誰。
把住了幾年的地方真正走熟。', 1, 0),
('bw8xi3cxnsudqh', 'why.member_gains', 'friendship
knowledge', 1, 0),
('bw8xi3cxnsudqh', 'why.success_metric', 'active_share', 1, 0),
('bw8xi3cxnsudqh', 'why.success_target', '50', 1, 0),
('bw8xi3cxnsudqh', 'why.success_week', '12', 1, 0),
('jf5x869wjfj9z3', 'days3.activities', 'opening introductions', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.introductions.day', '2', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.introductions.expected', '今晚前二十五条介绍，每条都有人回', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.introductions.if_silent', '运营从报名表里挑三位，私信说“我帮你起个头，你改改就能发”。晚自习结束时再提一次。', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.introductions.interactive', 'yes', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.introductions.kind', 'introduction', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.introductions.led_by', 'team', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.introductions.material', '介绍格式；种子用户写好的五条介绍', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.introductions.message', '中午好，咱们互相认识一下，带队的几位先来，上面已经写了。

请照这个格式，四行就够：
称呼和城市：
做什么工作：
最近没读完的一本书，停在哪儿：
哪几个晚上能来：

写完看看前后两位，跟其中一位打个招呼。', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.introductions.minutes', '30', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.introductions.offline', 'no', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.introductions.owner', '运营', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.introductions.promotes', 'no', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.introductions.purpose', '让新老成员互相认得，知道谁在做什么、谁能帮上忙', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.introductions.script', '1. 六位带队的人和种子用户按同样格式先介绍自己，写得实在一点，带一件没做成的事。
2. 运营发格式，请新人在今晚前写完。
3. 每来一条，运营或种子用户在五分钟内接一句，找出一处相同。
4. 晚上把三十多条介绍整理成一页，放进共享文档，后来的人也能看到。', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.introductions.time', '12:30', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.introductions.title', '自我介绍：老成员先来，新人接上', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.opening.day', '1', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.opening.expected', '二十五人以上在场，二十人写下想学的事', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.opening.if_silent', '两位说好的种子用户先写；发起人自己写一条具体的，比如“不看稿讲十分钟”。十分钟后还不到十条，就@三位私聊过的人。', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.opening.interactive', 'yes', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.opening.kind', 'opening', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.opening.led_by', 'team', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.opening.material', '小红包二十个；四周进度表；六位带队的人写好的一句话', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.opening.message', '同学们，晚自习今天开班 📖

我们做一件事：工作日19:20到20:00，二十分钟各自读，二十分钟合上书聊一个问题。四周一本，十二周三本。第一本《认知天性》，每周两章。

赶不上没关系，第二天早上八点看“昨晚五句”就能接上。每天21:00签到，写页数和一句记住的话。

有人发现不适合自己，退出也很正常，说一声就好。

现在请每人回一句：这十二周，我想学会____。', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.opening.minutes', '30', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.opening.offline', 'no', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.opening.owner', '发起人', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.opening.promotes', 'no', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.opening.purpose', '第一晚四十分钟刚结束，人最齐，趁这时说清做什么、读多久、怎么收尾', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.opening.script', '1. 20:05发一个小红包，看看多少人在；不足二十人就再等五分钟。
2. 发开班词，贴第一本书的四周进度。
3. 六位带队的人一人一句：我是谁，管什么。
4. 请大家只回一句：这十二周想学会什么。
5. 逐个接话，把想学的事相近的人拉到一起说两句。
6. 20:35准时收，预告明天中午自我介绍、晚上讲群规。', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.opening.time', '20:05', 1, 1),
('jf5x869wjfj9z3', 'days3.activities.opening.title', '开班：读完第一晚，大家见个面', 1, 1),
('jf5x869wjfj9z3', 'days3.goal', '三天里三十六个人都知道这里做什么、守什么规矩，至少二十五人介绍过自己', 1, 1),
('jf5x869wjfj9z3', 'days7.activities', 'quiet-visit lesson-1', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.lesson-1.day', '5', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.lesson-1.delivers', '十分钟小课', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.lesson-1.expected', '二十人在场，十人写下例子，两人报名讲课', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.lesson-1.if_silent', '领读人先讲自己的例子。没人报名就私下请两位答题最认真的人，各陪着备一次课。', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.lesson-1.interactive', 'yes', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.lesson-1.kind', 'sharing', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.lesson-1.led_by', 'team', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.lesson-1.material', '五小段讲稿；一张划线的书页照片', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.lesson-1.message', '今晚20:05，第一节十分钟小课：划线为什么没用。

你书上划的那些线，一个月后还记得几处？我讲十分钟，中间会停一次，请大家写一件“看着都会，一用就错”的事。

后面每周一节，由大家来讲，十分钟就够。今晚想报名的，直接回“我讲”，题目可以回头再想。', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.lesson-1.minutes', '25', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.lesson-1.offline', 'no', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.lesson-1.owner', '领读人', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.lesson-1.promotes', 'no', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.lesson-1.purpose', '第一次把答应的东西拿出来：讲得短、听得懂、当场用得上', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.lesson-1.recap', 'yes', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.lesson-1.script', '1. 领读人讲十分钟，分五小段发，每段一个例子：一个是考试，一个是学做菜。
2. 讲到一半停下，请大家写：我最近一次“看着都会，一用就错”。
3. 五分钟答问，先请两位说好的人问。
4. 最后五分钟，想讲下一节的人报名，当场定下第11天和第18天的人。
5. 记录员记五句，明早发。', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.lesson-1.series', '十分钟小课', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.lesson-1.time', '20:05', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.lesson-1.title', '第一节十分钟小课：划线为什么没用', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.quiet-visit.day', '4', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.quiet-visit.expected', '一半以上回信，三人当晚签到', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.quiet-visit.if_silent', '两天内不回就不再追，请拉他进来的那位朋友顺口问一句。', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.quiet-visit.interactive', 'no', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.quiet-visit.kind', 'visit', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.quiet-visit.led_by', 'team', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.quiet-visit.material', '三天的签到表；报名表里每人想学的事', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.quiet-visit.message', '你好，我是晚自习的运营。看你报名时写，想在十二周里学会一件自己的事，我记着呢。

这三天没见你说话，是时间不凑巧，还是不太习惯在群里开口？

要是忙，早上八点那五句看看就跟得上。今晚21:00签到写一行就算来过。有什么不顺的，直接跟我说。', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.quiet-visit.minutes', '40', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.quiet-visit.offline', 'no', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.quiet-visit.owner', '运营', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.quiet-visit.promotes', 'no', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.quiet-visit.purpose', '弄清是忙、是怕生，还是来错了地方，趁早帮一把', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.quiet-visit.script', '1. 从三天的签到里列出没说过话的人，一般八到十位。
2. 一人一条，带上他报名时写的那件想学的事，不群发。
3. 忙的：告诉他看早上五句就行；怕生的：请他今晚只签到；不合适的：好好道别。
4. 结果记进当晚的复盘。', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.quiet-visit.time', '12:30', 1, 1),
('jf5x869wjfj9z3', 'days7.activities.quiet-visit.title', '私信还没说过话的人', 1, 1),
('jf5x869wjfj9z3', 'days7.goal', '第七天前大家听到第一节小课，交出自己的计划卡，觉得这里说到做到', 1, 1),
('jf5x869wjfj9z3', 'health.checkpoints', 'three six', 1, 1),
('jf5x869wjfj9z3', 'health.checkpoints.six.choice', 'hand_over', 1, 1),
('jf5x869wjfj9z3', 'health.checkpoints.six.criterion', '成员主持过一半以上的晚上，就把发起人的活交给其中两位', 1, 1),
('jf5x869wjfj9z3', 'health.checkpoints.six.month', '6', 1, 1),
('jf5x869wjfj9z3', 'health.checkpoints.three.choice', 'go_on', 1, 1),
('jf5x869wjfj9z3', 'health.checkpoints.three.criterion', '三本书读完，常来比例在60%上下，至少两位成员愿意带下一期', 1, 1),
('jf5x869wjfj9z3', 'health.checkpoints.three.month', '3', 1, 1),
('jf5x869wjfj9z3', 'health.ending', '提前四周告诉大家哪天是最后一晚，以及为什么。
最后两周不进新人，把第三本书的笔记收尾，请每人写一段：这十二周改变了什么。
最后一晚照常19:20读二十分钟，然后轮流说一句；发起人谢每一位带队的人。
当晚把全部笔记和自测题发到邮箱，群保留三十天只读不聊，之后解散。想接着读的人，自己留联系方式。', 1, 1),
('jf5x869wjfj9z3', 'health.failures', 'founder too-hard', 1, 1),
('jf5x869wjfj9z3', 'health.failures.founder.counter', '领读人顶班；从第二个月起成员主持周五', 1, 1),
('jf5x869wjfj9z3', 'health.failures.founder.how', '发起人一忙，晚上没人主持，三天就散了', 1, 1),
('jf5x869wjfj9z3', 'health.failures.founder.sign', '一周里有一晚迟开或没开', 1, 1),
('jf5x869wjfj9z3', 'health.failures.too-hard.counter', '每晚先补一句前文，当周进度减半；下一本由大家投票', 1, 1),
('jf5x869wjfj9z3', 'health.failures.too-hard.how', '书选得太难，落下的人不好意思再来', 1, 1),
('jf5x869wjfj9z3', 'health.failures.too-hard.sign', '签到页数一周比一周少', 1, 1),
('jf5x869wjfj9z3', 'health.metrics', 'active evening', 1, 1),
('jf5x869wjfj9z3', 'health.metrics.active.formula', '一周里说过话或签到三次以上的人数÷当周总人数', 1, 1),
('jf5x869wjfj9z3', 'health.metrics.active.name', '常来比例', 1, 1),
('jf5x869wjfj9z3', 'health.metrics.active.rhythm', 'weekly', 1, 1),
('jf5x869wjfj9z3', 'health.metrics.active.target', '60%以上', 1, 1),
('jf5x869wjfj9z3', 'health.metrics.active.who', '运营', 1, 1),
('jf5x869wjfj9z3', 'health.metrics.evening.formula', '19:20到20:00至少说过一句话的人数', 1, 1),
('jf5x869wjfj9z3', 'health.metrics.evening.name', '每晚到场', 1, 1),
('jf5x869wjfj9z3', 'health.metrics.evening.rhythm', 'daily', 1, 1),
('jf5x869wjfj9z3', 'health.metrics.evening.target', '平均十五人，最低不少于八人', 1, 1),
('jf5x869wjfj9z3', 'health.metrics.evening.who', '签到员', 1, 1),
('jf5x869wjfj9z3', 'health.warnings', 'same-five side', 1, 1),
('jf5x869wjfj9z3', 'health.warnings.same-five.act', '换一个人人能答的题，提前请两位安静的成员开头', 1, 1),
('jf5x869wjfj9z3', 'health.warnings.same-five.sign', '连续三晚说话的都是同样五个人', 1, 1),
('jf5x869wjfj9z3', 'health.warnings.side.act', '约召集人谈一次，请他把话题带回来，做周五主持', 1, 1),
('jf5x869wjfj9z3', 'health.warnings.side.sign', '有人另拉小群聊书，主群冷下来', 1, 1),
('jf5x869wjfj9z3', 'how.digest', 'next_day', 1, 1),
('jf5x869wjfj9z3', 'how.digest_who', '记录员', 1, 1),
('jf5x869wjfj9z3', 'how.feedback_who', '发起人', 1, 1),
('jf5x869wjfj9z3', 'how.incentives', 'lesson line', 1, 1),
('jf5x869wjfj9z3', 'how.incentives.lesson.behaviour', '讲一次十分钟小课', 1, 1),
('jf5x869wjfj9z3', 'how.incentives.lesson.reward', '署名写进共读笔记，下一本书多一票', 1, 1),
('jf5x869wjfj9z3', 'how.incentives.line.behaviour', '说的话被选进“昨晚五句”', 1, 1),
('jf5x869wjfj9z3', 'how.incentives.line.reward', '当天早上点名，满五次换一张手写书签', 1, 1),
('jf5x869wjfj9z3', 'how.pay_policy', 'none', 1, 1),
('jf5x869wjfj9z3', 'how.report_who', '运营', 1, 1),
('jf5x869wjfj9z3', 'how.ritual', 'form welcome', 1, 1),
('jf5x869wjfj9z3', 'how.ritual.form.step', '填表，并用三句话写下十二周想学会的一件事', 1, 1),
('jf5x869wjfj9z3', 'how.ritual.welcome.step', '运营发欢迎语，叫出名字，说一处和谁相像', 1, 1),
('jf5x869wjfj9z3', 'how.stages.active.lives', '报名讲一次小课，写几行共读笔记。', 1, 1),
('jf5x869wjfj9z3', 'how.stages.active.sign', '每周至少一节成员讲的小课', 1, 1),
('jf5x869wjfj9z3', 'how.stages.active.we_do', '领读人陪着备课，记录员署上名字；连续来三周的人请进核心小群帮忙。', 1, 1),
('jf5x869wjfj9z3', 'how.stages.active.who', '记录员', 1, 1),
('jf5x869wjfj9z3', 'how.stages.feedback.lives', '周日填三个问题，下周就看到改动。', 1, 1),
('jf5x869wjfj9z3', 'how.stages.feedback.sign', '每两周至少有一条建议真的改了', 1, 1),
('jf5x869wjfj9z3', 'how.stages.feedback.we_do', '发起人收集建议，三天内逐条答复：改、不改、为什么。', 1, 1),
('jf5x869wjfj9z3', 'how.stages.feedback.who', '发起人', 1, 1),
('jf5x869wjfj9z3', 'how.stages.hear.lives', '从朋友那里听说：每晚四十分钟，有人一起读。', 1, 1),
('jf5x869wjfj9z3', 'how.stages.hear.sign', '一周收到五十份报名表', 1, 1),
('jf5x869wjfj9z3', 'how.stages.hear.we_do', '种子用户一对一去说：想和你一起读完这三本书，你平时没读完的那本也能带来。说清时间和要做的事。', 1, 1),
('jf5x869wjfj9z3', 'how.stages.hear.who', '发起人', 1, 1),
('jf5x869wjfj9z3', 'how.stages.join.lives', '填表、交三句话，被请进来，马上有人叫出名字。', 1, 1),
('jf5x869wjfj9z3', 'how.stages.join.sign', '一天内介绍了自己，并签到一次', 1, 1),
('jf5x869wjfj9z3', 'how.stages.join.we_do', '运营发欢迎语，点出一处和谁相像；请新人按格式介绍自己，老成员各回一句自己的介绍。', 1, 1),
('jf5x869wjfj9z3', 'how.stages.join.who', '运营', 1, 1),
('jf5x869wjfj9z3', 'how.stages.like.lives', '发现合上书真的说得出来，也开始惦记另外几个人。', 1, 1),
('jf5x869wjfj9z3', 'how.stages.like.sign', '第二周还在来的人不少于首批的七成', 1, 1),
('jf5x869wjfj9z3', 'how.stages.like.we_do', '周五晚上出自测题，周末交计划卡，每月见一次面。冷下来先问自己的安排，再请新人。', 1, 1),
('jf5x869wjfj9z3', 'how.stages.like.who', '签到员', 1, 1),
('jf5x869wjfj9z3', 'how.stages.pay.lives', '没有人要他花钱，书自己借或买。', 1, 1),
('jf5x869wjfj9z3', 'how.stages.pay.sign', '没有人因为花费退出', 1, 1),
('jf5x869wjfj9z3', 'how.stages.pay.we_do', '不收费，不卖东西；线下场地费当场平摊，账发在群里。', 1, 1),
('jf5x869wjfj9z3', 'how.stages.pay.who', '线下召集人', 1, 1),
('jf5x869wjfj9z3', 'how.stages.refer.lives', '跟同事说起昨晚那一问，同事也想来。', 1, 1),
('jf5x869wjfj9z3', 'how.stages.refer.sign', '新人里一半由成员带来', 1, 1),
('jf5x869wjfj9z3', 'how.stages.refer.we_do', '每本书开读前一周放出候补名额，由成员推荐，仍要填表和交三句话。', 1, 1),
('jf5x869wjfj9z3', 'how.stages.refer.who', '运营', 1, 1),
('jf5x869wjfj9z3', 'how.stages.talk.lives', '第一次在晚自习里答题，有人接话。', 1, 1),
('jf5x869wjfj9z3', 'how.stages.talk.sign', '第一周里八成新人至少说过一次', 1, 1),
('jf5x869wjfj9z3', 'how.stages.talk.we_do', '领读人每晚先请两位打过招呼的人开头，再点一位没说过话的人，接住他的话。', 1, 1),
('jf5x869wjfj9z3', 'how.stages.talk.who', '领读人', 1, 1),
('jf5x869wjfj9z3', 'month.activities', 'forgot lesson-2', 1, 1),
('jf5x869wjfj9z3', 'month.activities.forgot.day', '9', 1, 1),
('jf5x869wjfj9z3', 'month.activities.forgot.expected', '十八人说话，其中五位是第一次', 1, 1),
('jf5x869wjfj9z3', 'month.activities.forgot.if_silent', '换一个更小的问题：“上周学的，今天还记得哪一句？”再点两位学伴互相回答。', 1, 1),
('jf5x869wjfj9z3', 'month.activities.forgot.interactive', 'yes', 1, 1),
('jf5x869wjfj9z3', 'month.activities.forgot.kind', 'discussion', 1, 1),
('jf5x869wjfj9z3', 'month.activities.forgot.led_by', 'team', 1, 1),
('jf5x869wjfj9z3', 'month.activities.forgot.material', '发起人自己的故事；两个备用问题', 1, 1),
('jf5x869wjfj9z3', 'month.activities.forgot.message', '今晚聊个轻松的：你学过、花过力气，现在忘得一干二净的是什么？

我先说：学了三年吉他，如今只会一个和弦。

一句话就行，说说当年花了多少时间，现在还剩什么。', 1, 1),
('jf5x869wjfj9z3', 'month.activities.forgot.minutes', '25', 1, 1),
('jf5x869wjfj9z3', 'month.activities.forgot.offline', 'no', 1, 1),
('jf5x869wjfj9z3', 'month.activities.forgot.owner', '发起人', 1, 1),
('jf5x869wjfj9z3', 'month.activities.forgot.promotes', 'no', 1, 1),
('jf5x869wjfj9z3', 'month.activities.forgot.purpose', '换个人人有话说的题目，让没开过口的人也说上一句', 1, 1),
('jf5x869wjfj9z3', 'month.activities.forgot.script', '1. 发起人先讲自己的：学过三年的一样东西，如今一句不会。
2. 请大家各说一件，不评对错。
3. 找出两个最像的，请他们互相问一句：要是重来，从哪里开始？
4. 用一句话收：忘掉不丢人，下周的书正好讲怎么办。', 1, 1),
('jf5x869wjfj9z3', 'month.activities.forgot.time', '20:05', 1, 1),
('jf5x869wjfj9z3', 'month.activities.forgot.title', '闲聊一题：学过又忘光的一件事', 1, 1),
('jf5x869wjfj9z3', 'month.activities.lesson-2.day', '11', 1, 1),
('jf5x869wjfj9z3', 'month.activities.lesson-2.delivers', '十分钟小课', 1, 1),
('jf5x869wjfj9z3', 'month.activities.lesson-2.expected', '二十人在场，十人写下明天的办法', 1, 1),
('jf5x869wjfj9z3', 'month.activities.lesson-2.if_silent', '领读人备两个问题先问；再请第一周说过“开会记不住”的那位接着问。', 1, 1),
('jf5x869wjfj9z3', 'month.activities.lesson-2.interactive', 'yes', 1, 1),
('jf5x869wjfj9z3', 'month.activities.lesson-2.kind', 'sharing', 1, 1),
('jf5x869wjfj9z3', 'month.activities.lesson-2.led_by', 'member', 1, 1),
('jf5x869wjfj9z3', 'month.activities.lesson-2.material', '成员的一页讲稿；第二章两处要点', 1, 1),
('jf5x869wjfj9z3', 'month.activities.lesson-2.message', '今晚20:05，咱们自己人的第一节小课：一周不看笔记，会怎么样？

讲课的同学把开会、记单词、带孩子读绘本都试了一遍，有一天差点放弃。听他讲十分钟，再问他五个刁钻问题。

听完请写一个你明天就能试的小办法。', 1, 1),
('jf5x869wjfj9z3', 'month.activities.lesson-2.minutes', '25', 1, 1),
('jf5x869wjfj9z3', 'month.activities.lesson-2.offline', 'no', 1, 1),
('jf5x869wjfj9z3', 'month.activities.lesson-2.owner', '领读人', 1, 1),
('jf5x869wjfj9z3', 'month.activities.lesson-2.promotes', 'no', 1, 1),
('jf5x869wjfj9z3', 'month.activities.lesson-2.purpose', '成员讲自己的试验，让大家看到讲课不难', 1, 1),
('jf5x869wjfj9z3', 'month.activities.lesson-2.recap', 'yes', 1, 1),
('jf5x869wjfj9z3', 'month.activities.lesson-2.script', '1. 讲课的成员在第9天把一页讲稿给领读人看。
2. 领读人用一句话介绍他。
3. 讲十分钟：怎么试的，哪天最难，记住了什么。
4. 十分钟答问，先由两位学伴问。
5. 请大家各写一个明天能试的小办法。记录员收进五句。', 1, 1),
('jf5x869wjfj9z3', 'month.activities.lesson-2.series', '十分钟小课', 1, 1),
('jf5x869wjfj9z3', 'month.activities.lesson-2.time', '20:05', 1, 1),
('jf5x869wjfj9z3', 'month.activities.lesson-2.title', '小课：我试了一周不看笔记', 1, 1),
('jf5x869wjfj9z3', 'month.goal', '读完第一本书，三位成员讲过小课，见一次面，到第30天仍有六成人常来', 1, 1),
('jf5x869wjfj9z3', 'positioning.alternatives', '听书和课程：听完就忘，没人问你记住了什么。
自己读：前三天很有劲，第二周就停了。
大的打卡群：上百人只发打卡图，谁也不认识谁。', 1, 1),
('jf5x869wjfj9z3', 'positioning.draw', 'need', 1, 1),
('jf5x869wjfj9z3', 'positioning.fit_connection', 'yes', 1, 1),
('jf5x869wjfj9z3', 'positioning.fit_joint_work', 'yes', 1, 1),
('jf5x869wjfj9z3', 'positioning.fit_shared_goal', 'yes', 1, 1),
('jf5x869wjfj9z3', 'positioning.for_whom', '想学点东西、却静不下来的上班族', 1, 1),
('jf5x869wjfj9z3', 'positioning.kind', 'study', 1, 1),
('jf5x869wjfj9z3', 'positioning.market', '身边问了二十个人，十四个说“有人一起就能读完”，九个愿意固定晚上的时间', 1, 1),
('jf5x869wjfj9z3', 'positioning.name', '晚自习', 1, 1),
('jf5x869wjfj9z3', 'positioning.only_here', '每晚四十分钟，有人等你一起读', 1, 1),
('jf5x869wjfj9z3', 'positioning.pain', 'It''s 50 % "free"; C:\notes
-- 夜读会 📚 {name} :p', 2, 0),
('jf5x869wjfj9z3', 'positioning.product_kind', 'none', 1, 1),
('jf5x869wjfj9z3', 'positioning.slogan', '七点二十，翻开书', 1, 1),
('jf5x869wjfj9z3', 'positioning.strengths', 'expertise
operating', 1, 1),
('jf5x869wjfj9z3', 'rules.administrators', '运营', 1, 1),
('jf5x869wjfj9z3', 'rules.appeal', '觉得处理得不对，三天内私信发起人，由发起人和一位没参与处理的带队成员一起看，两天内答复。', 1, 1),
('jf5x869wjfj9z3', 'rules.check_in', '每天21:00，一行：今天读了几页，记住一句什么。没读也写“今天没读”，一样算签到。来不了晚自习的，写“请假”。签到员22:00前收齐。', 1, 1),
('jf5x869wjfj9z3', 'rules.clean_up', '每月15日清理一次。从上月15日到本月14日，工作日的讨论没请假缺满三次的，请出。请过假的，或者第二天在五句话下面补了一句感想的，不算缺席。进群不满三十天的，只提醒。请出的人下期可以再报名。', 1, 1),
('jf5x869wjfj9z3', 'rules.clean_up_notice', '每月8日，运营私信每一位缺了两次以上的人，写明是哪几晚，问要不要补请假或说说难处。14日晚再提醒一次，15日才清理。群里不点名。', 1, 1),
('jf5x869wjfj9z3', 'rules.encouraged', 'own-words answer', 1, 1),
('jf5x869wjfj9z3', 'rules.encouraged.answer.what', '看到新人开口，接一句', 1, 1),
('jf5x869wjfj9z3', 'rules.encouraged.own-words.what', '用自己的话说，说错也算数', 1, 1),
('jf5x869wjfj9z3', 'rules.immediate', 'scam harass', 1, 1),
('jf5x869wjfj9z3', 'rules.immediate.harass.what', '骚扰成员，或公开别人的联系方式和隐私', 1, 1),
('jf5x869wjfj9z3', 'rules.immediate.scam.what', '诈骗、放贷、色情和违法内容', 1, 1),
('jf5x869wjfj9z3', 'rules.ladder', 'remind mute', 1, 1),
('jf5x869wjfj9z3', 'rules.ladder.mute.step', '第二次：禁言一到三天，群里说明', 1, 1),
('jf5x869wjfj9z3', 'rules.ladder.remind.step', '第一次：运营私下提醒，说清是哪一条', 1, 1),
('jf5x869wjfj9z3', 'rules.purpose', '让每晚四十分钟安静、有话说，第二天还愿意来', 1, 1),
('jf5x869wjfj9z3', 'rules.rules', 'advertising on-topic', 1, 1),
('jf5x869wjfj9z3', 'rules.rules.advertising.consequence', '删掉并提醒一次，再犯请出', 1, 1),
('jf5x869wjfj9z3', 'rules.rules.advertising.topic', 'advertising', 1, 1),
('jf5x869wjfj9z3', 'rules.rules.advertising.what', '不发广告、推销链接和二维码，不拉成员进别的群', 1, 1),
('jf5x869wjfj9z3', 'rules.rules.advertising.why', '有一条没人管，一周内就会有第二十条', 1, 1),
('jf5x869wjfj9z3', 'rules.rules.on-topic.consequence', '主持人提醒，移到20:00以后说', 1, 1),
('jf5x869wjfj9z3', 'rules.rules.on-topic.topic', 'off_topic', 1, 1),
('jf5x869wjfj9z3', 'rules.rules.on-topic.what', '19:20到20:00只聊当晚的书和问题', 1, 1),
('jf5x869wjfj9z3', 'rules.rules.on-topic.why', '有人是挤着地铁进来的，翻半天找不到正题就不来了', 1, 1),
('jf5x869wjfj9z3', 'rules.sharing', '想讲小课，找领读人报名，提前两天交一页讲稿。讲十分钟，答十分钟，例子要有自己的。讲的人可以发语音，其他人打字。第二天早上记录员发五句，讲课的人先看一遍。', 1, 1),
('jf5x869wjfj9z3', 'seeds.channels', 'colleagues library', 1, 1),
('jf5x869wjfj9z3', 'seeds.channels.colleagues.message', '最近想正经读完几本书，一个人总是断。
我准备拉个小班叫“晚自习”：工作日晚上19:20到20:00，二十分钟各读各的，二十分钟聊一个问题。四周一本，第一本是《认知天性》。
不收费，三十六个人。一周能来三个晚上的，回我“来”，我把报名的三个问题发你。', 1, 1),
('jf5x869wjfj9z3', 'seeds.channels.colleagues.place', '同事午饭群', 1, 1),
('jf5x869wjfj9z3', 'seeds.channels.library.message', '大家好，我想找一起读书的人。每晚四十分钟，在微信群里，读完当场用自己的话说一句。十二周三本，月底在这里见一次。
有兴趣的散场后来找我，先聊五分钟，看时间合不合适。', 1, 1),
('jf5x869wjfj9z3', 'seeds.channels.library.place', '图书馆周末读书活动', 1, 1),
('jf5x869wjfj9z3', 'seeds.fallback', 'three_person_team', 1, 1),
('jf5x869wjfj9z3', 'seeds.people', 'operator leader', 1, 1),
('jf5x869wjfj9z3', 'seeds.people.leader.name', '（读书多、肯讲的同事）', 1, 1),
('jf5x869wjfj9z3', 'seeds.people.leader.role', '领读人', 1, 1),
('jf5x869wjfj9z3', 'seeds.people.leader.state', 'agreed', 1, 1),
('jf5x869wjfj9z3', 'seeds.people.leader.why', '讲东西清楚，不爱争输赢；读过第一本书更好。', 1, 1),
('jf5x869wjfj9z3', 'seeds.people.operator.name', '（做事细心、回消息快的朋友）', 1, 1),
('jf5x869wjfj9z3', 'seeds.people.operator.role', '运营', 1, 1),
('jf5x869wjfj9z3', 'seeds.people.operator.state', 'agreed', 1, 1),
('jf5x869wjfj9z3', 'seeds.people.operator.why', '你信得过，群里有事会马上看到；开群前一周能帮你审表。', 1, 1),
('jf5x869wjfj9z3', 'welcome.first_act', '按四行格式介绍自己，今晚21:00签到一次', 1, 1),
('jf5x869wjfj9z3', 'welcome.honorific', '同学们', 1, 1),
('jf5x869wjfj9z3', 'welcome.old_members_too', 'yes', 1, 1),
('jf5x869wjfj9z3', 'welcome.repost_every', '5', 1, 1),
('jf5x869wjfj9z3', 'welcome.tone', 'warm', 1, 1),
('jf5x869wjfj9z3', 'what.not_for', '不刷题考证，不卖课荐股，不传盗版电子书，也不是闲聊群。', 1, 1),
('jf5x869wjfj9z3', 'what.notes', 'It''s 50 % "free"; C:\notes
-- 夜读会 📚 {name} :p', 4, 0),
('jf5x869wjfj9z3', 'what.outputs', 'notes card', 1, 1),
('jf5x869wjfj9z3', 'what.outputs.card.title', '每人一张自学计划卡', 1, 1),
('jf5x869wjfj9z3', 'what.outputs.notes.title', '每本书一份共读笔记', 1, 1),
('jf5x869wjfj9z3', 'what.per_visit', '四十分钟：读完十二页左右，用自己的话说出一件记住的事，听到另外三四个人怎么想。当天没来，第二天早上看五句话也能跟上。', 1, 1),
('jf5x869wjfj9z3', 'what.pillars', 'question five', 1, 1),
('jf5x869wjfj9z3', 'what.pillars.five.difficulty', 'easy', 1, 1),
('jf5x869wjfj9z3', 'what.pillars.five.rhythm', 'daily', 1, 1),
('jf5x869wjfj9z3', 'what.pillars.five.supplier', 'members', 1, 1),
('jf5x869wjfj9z3', 'what.pillars.five.title', '昨晚五句', 1, 1),
('jf5x869wjfj9z3', 'what.pillars.question.difficulty', 'easy', 1, 1),
('jf5x869wjfj9z3', 'what.pillars.question.rhythm', 'daily', 1, 1),
('jf5x869wjfj9z3', 'what.pillars.question.supplier', 'mixed', 1, 1),
('jf5x869wjfj9z3', 'what.pillars.question.title', '每晚一问', 1, 1),
('jf5x869wjfj9z3', 'what.together', '每晚一起读十几页，合上书说一个问题；四周读完一本，留下笔记和自测题', 1, 1),
('jf5x869wjfj9z3', 'when.clean_up_day', '15', 1, 1),
('jf5x869wjfj9z3', 'when.horizon_weeks', '12', 1, 1),
('jf5x869wjfj9z3', 'when.launch_date', '2026-12-21', 1, 1),
('jf5x869wjfj9z3', 'when.launch_time', '19:20', 1, 1),
('jf5x869wjfj9z3', 'when.quiet_from', '22:30', 1, 1),
('jf5x869wjfj9z3', 'when.quiet_to', '07:30', 1, 1),
('jf5x869wjfj9z3', 'when.slots', 'evening check-in', 1, 1),
('jf5x869wjfj9z3', 'when.slots.check-in.kind', 'check_in', 1, 1),
('jf5x869wjfj9z3', 'when.slots.check-in.minutes', '10', 1, 1),
('jf5x869wjfj9z3', 'when.slots.check-in.owner', '签到员', 1, 1),
('jf5x869wjfj9z3', 'when.slots.check-in.recap', 'yes', 1, 1),
('jf5x869wjfj9z3', 'when.slots.check-in.time', '21:00', 1, 1),
('jf5x869wjfj9z3', 'when.slots.check-in.title', '每日签到：页数加一句话', 1, 1),
('jf5x869wjfj9z3', 'when.slots.check-in.weekdays', '1
2
3
4
5
6
7', 1, 1),
('jf5x869wjfj9z3', 'when.slots.evening.delivers', '每晚一问', 1, 1),
('jf5x869wjfj9z3', 'when.slots.evening.kind', 'reading_club', 1, 1),
('jf5x869wjfj9z3', 'when.slots.evening.minutes', '40', 1, 1),
('jf5x869wjfj9z3', 'when.slots.evening.owner', '发起人', 1, 1),
('jf5x869wjfj9z3', 'when.slots.evening.recap', 'yes', 1, 1),
('jf5x869wjfj9z3', 'when.slots.evening.time', '19:20', 1, 1),
('jf5x869wjfj9z3', 'when.slots.evening.title', '晚自习：读二十分钟，说二十分钟', 1, 1),
('jf5x869wjfj9z3', 'when.slots.evening.weekdays', '1
2
3
4
5', 1, 1),
('jf5x869wjfj9z3', 'when.zone', 'Asia/Shanghai', 1, 1),
('jf5x869wjfj9z3', 'where.backup', '一份邮件名单：进群时留邮箱，群没了当天发信', 1, 1),
('jf5x869wjfj9z3', 'where.city', '杭州', 1, 1),
('jf5x869wjfj9z3', 'where.found_at', '发起人的朋友圈和同事午饭群；市图书馆周末读书活动；一起考过证、上过课的老同学群。', 1, 1),
('jf5x869wjfj9z3', 'where.growth_plan', '满60人就不再加，后来的人进候补名单，下一期优先。要开第二个班，等本期结束、有两位成员愿意带再说。久不露面的人，由运营每月私信一次，带上当月的共读笔记。', 1, 1),
('jf5x869wjfj9z3', 'where.platform', 'wechat_group', 1, 1),
('jf5x869wjfj9z3', 'where.platform_reason', '大家每天都在用微信，不用再装软件；晚上四十分钟以打字为主，群聊够用。公告里只放三样：时间、书、群规。', 1, 1),
('jf5x869wjfj9z3', 'where.spaces', 'core notes', 1, 1),
('jf5x869wjfj9z3', 'where.spaces.core.place', '核心小群', 1, 1),
('jf5x869wjfj9z3', 'where.spaces.core.purpose', '六位带队的人排班、通气、说成员的建议', 1, 1),
('jf5x869wjfj9z3', 'where.spaces.notes.place', '一份共享文档', 1, 1),
('jf5x869wjfj9z3', 'where.spaces.notes.purpose', '共读笔记和自测题，谁都能写，记录员整理', 1, 1),
('jf5x869wjfj9z3', 'where.venue', '市图书馆二楼研讨室，可坐二十四人，提前一周预约', 1, 1),
('jf5x869wjfj9z3', 'who.entry', 'form
task', 1, 1),
('jf5x869wjfj9z3', 'who.entry_note', '先填三个问题：做什么工作、最近没读完的是哪本书、哪几个晚上能来。再交一个小作业：用三句话说说这十二周想学会的一件事。两样都有，运营两天内请进群。', 1, 1),
('jf5x869wjfj9z3', 'who.fee', '免费；书自己买或借，线下场地费平摊', 1, 1),
('jf5x869wjfj9z3', 'who.first_size', '36', 1, 1),
('jf5x869wjfj9z3', 'who.not_for', '只想要电子书或课程资源的人；来发广告、拉客户的人；晚上固定要加班、一周来不了一次的人。', 1, 1),
('jf5x869wjfj9z3', 'who.notes', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 4, 0),
('jf5x869wjfj9z3', 'who.roles', 'founder operator', 1, 1),
('jf5x869wjfj9z3', 'who.roles.founder.duties', '主持每晚的四十分钟，定书，听建议并给答复，请嘉宾', 1, 1),
('jf5x869wjfj9z3', 'who.roles.founder.from_members', 'no', 1, 1),
('jf5x869wjfj9z3', 'who.roles.founder.hours', '6', 1, 1),
('jf5x869wjfj9z3', 'who.roles.founder.kind', 'owner', 1, 1),
('jf5x869wjfj9z3', 'who.roles.founder.person', '（你自己）', 1, 1),
('jf5x869wjfj9z3', 'who.roles.founder.stand_in', '领读人', 1, 1),
('jf5x869wjfj9z3', 'who.roles.founder.title', '发起人', 1, 1),
('jf5x869wjfj9z3', 'who.roles.operator.duties', '审表进人、发欢迎语、管群规、每晚十分钟复盘、每周报数、清理前提醒', 1, 1),
('jf5x869wjfj9z3', 'who.roles.operator.from_members', 'no', 1, 1),
('jf5x869wjfj9z3', 'who.roles.operator.hours', '5', 1, 1),
('jf5x869wjfj9z3', 'who.roles.operator.kind', 'operator', 1, 1),
('jf5x869wjfj9z3', 'who.roles.operator.person', '（做事细心、回消息快的朋友）', 1, 1),
('jf5x869wjfj9z3', 'who.roles.operator.stand_in', '发起人', 1, 1),
('jf5x869wjfj9z3', 'who.roles.operator.title', '运营', 1, 1),
('jf5x869wjfj9z3', 'who.structure', 'one', 1, 1),
('jf5x869wjfj9z3', 'who.target', '二十五到四十岁，在杭州上班或周末能到杭州，一周至少有三个晚上19:20能坐下来，愿意开口说两句的人。', 1, 1),
('jf5x869wjfj9z3', 'who.target_size', '60', 1, 1),
('jf5x869wjfj9z3', 'who.tiers', 'organisers active', 1, 1),
('jf5x869wjfj9z3', 'who.tiers.active.does', '一周来三晚以上，答题，讲小课', 1, 1),
('jf5x869wjfj9z3', 'who.tiers.active.name', '常来的人', 1, 1),
('jf5x869wjfj9z3', 'who.tiers.active.share', '50', 1, 1),
('jf5x869wjfj9z3', 'who.tiers.organisers.does', '各管一摊，每周在核心小群碰一次', 1, 1),
('jf5x869wjfj9z3', 'who.tiers.organisers.name', '带队的人', 1, 1),
('jf5x869wjfj9z3', 'who.tiers.organisers.share', '10', 1, 1),
('jf5x869wjfj9z3', 'why.close_when', '连续四周每晚到场不足八人，或者一期结束时没有人愿意接着领读，就读完手上这本，办一次告别晚自习，把笔记发给大家后解散。', 1, 0),
('jf5x869wjfj9z3', 'why.founder_gain', '自己也能一季读完三本书；认识几十个靠得住的人；练出带一群人做成一件事的本事。团队几位都优先选书，期末的笔记署名排在前面。', 1, 0),
('jf5x869wjfj9z3', 'why.founder_goals', 'learning
trust', 1, 0),
('jf5x869wjfj9z3', 'why.member_gain', '十二周读完三本书，记得住、讲得出；有一群晚上等你的人；讲过的小课和写进笔记的话都署自己的名字。', 1, 0),
('jf5x869wjfj9z3', 'why.member_gains', 'friendship
recognition', 1, 0),
('jf5x869wjfj9z3', 'why.success_metric', 'active_share', 1, 0),
('jf5x869wjfj9z3', 'why.success_target', '60', 1, 0),
('jf5x869wjfj9z3', 'why.success_week', '12', 1, 0),
('mpw2pvi8h5rpyq', 'days3.activities', 'opening introductions', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.introductions.day', '2', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.introductions.expected', '40 introductions by Wednesday, each with an answer', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.introductions.if_silent', 'The group keeper asks in private for only the second line and posts it with their consent.', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.introductions.interactive', 'yes', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.introductions.kind', 'introduction', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.introductions.led_by', 'team', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.introductions.material', 'Six introductions with a photo of the book; list of streets', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.introductions.message', 'Good evening. Before we meet at the tables, three lines from each of us, please:

Name and street:
A book I would never give away, and why:
What will be on my table, or what I hope to find:

The six of us have begun above. When you have written yours, say hello to somebody from your own street.', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.introductions.minutes', '30', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.introductions.offline', 'no', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.introductions.owner', 'Group keeper', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.introductions.promotes', 'no', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.introductions.purpose', 'Neighbours know each other by a book before they meet at the tables', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.introductions.script', '1. The team and the seed users begin: photo of the book, three lines.
2. Post the form; answers until Wednesday evening, one photo at most.
3. The group keeper answers each within ten minutes with a neighbour: “two doors from Mr Hart, who reads sea stories too”.
4. The book finder notes which subjects have no table yet.
5. The news writer puts five of them in tomorrow''s noon news.', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.introductions.time', '20:00', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.introductions.title', 'Introductions: the book I would never give away', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.opening.day', '1', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.opening.expected', '40 present, 35 answer, every street counted', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.opening.if_silent', 'The team answers first, each with their street. Then the group keeper rings three table holders and asks them to write one line.', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.opening.interactive', 'yes', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.opening.kind', 'opening', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.opening.led_by', 'team', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.opening.material', 'The three times as one message to pin; one sentence ready from each of the six', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.opening.message', 'Good evening, neighbours. This group lives for fourteen days, and for one thing: a second-hand book market in the old school yard.

Friday 17:00: we set up
Saturday 10 to 3, Sunday 10 to 2: the market
In the week after: accounts, thanks, the left-over books go to the school
Day 14, 21:00: the group closes

In the rain we are in the hall, at the same times.

Now please, each of you: table, helper or looking for books, and your street 📚', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.opening.minutes', '30', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.opening.offline', 'no', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.opening.owner', 'Organiser', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.opening.promotes', 'no', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.opening.purpose', 'Say what happens when, who does what, and that this group has an end', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.opening.script', '1. 20:00: a thumbs-up from everybody who reads this now. Fewer than 30: wait ten minutes.
2. Three times in one message: Friday 17:00 setting up, Saturday 10 to 3, Sunday 10 to 2. Rain means the hall, same times.
3. The six of the team, one sentence each: my name, my duty, when you may ring me.
4. Everybody answers in three words: table, helper or looking, with the name of their street.
5. The group keeper counts the streets and says which one is missing: who knows somebody there?
6. End at 20:30. At 20:45 the table desk opens for questions.', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.opening.time', '20:00', 1, 1),
('mpw2pvi8h5rpyq', 'days3.activities.opening.title', 'Opening: fourteen days, then we close', 1, 1),
('mpw2pvi8h5rpyq', 'days3.goal', 'By Wednesday evening everybody knows the three times, the rain plan and the rules, and 40 people have introduced themselves', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities', 'confirm clinic', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.clinic.day', '4', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.clinic.delivers', 'Table clinic', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.clinic.expected', '30 present, 12 boxes shown, all numbers settled', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.clinic.if_silent', 'The steward shows the untidiest box of all, their own. If the guest cannot come, the book finder tells what makes them stop at a table.', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.clinic.interactive', 'yes', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.clinic.kind', 'expert_talk', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.clinic.led_by', 'guest', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.clinic.material', 'The map with thirty numbers; two photos of boxes from the team; a jar of jam for the guest', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.clinic.message', 'Tonight at 20:00: half an hour with a man who sold old books for thirty years. Three prices, spines upwards, and why you should not sit behind your table.

Take a photo of one box as it stands in your hall. He looks at as many as he can.

Afterwards the table map: please find your number. Those who miss it get five lines tomorrow at noon.', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.clinic.minutes', '40', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.clinic.offline', 'no', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.clinic.owner', 'Table steward', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.clinic.promotes', 'no', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.clinic.purpose', 'The first show of what was promised: tonight''s advice sells books on Saturday', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.clinic.recap', 'yes', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.clinic.script', '1. The table steward introduces the guest in two sentences; he sells nothing here.
2. Fifteen minutes: three prices are enough, spines upwards, the best book not in front, where to sit.
3. Members post a photo of one box as it is; the guest says what he would change.
4. Ten minutes of questions; two askers agreed beforehand.
5. The table map: everybody finds their number and says whether it suits.
6. The news writer sums up in five lines tomorrow noon.', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.clinic.time', '20:00', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.clinic.title', 'Table clinic: an old bookseller on prices, boxes and chairs', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.confirm.day', '4', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.confirm.expected', 'All thirty tables confirmed or passed on by 15:00', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.confirm.if_silent', 'Nobody answers the telephone: ring their doorbell before supper. After that the table goes on.', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.confirm.interactive', 'no', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.confirm.kind', 'visit', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.confirm.led_by', 'team', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.confirm.material', 'The sheet; the waiting list; names of people who stand in', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.confirm.message', 'Hello, I look after the group for the book weekend. Your table number 17 is not confirmed yet, so I would rather ring than guess.

Is anything missing? We have a handcart, half tables, and people who stand in for two hours.

If it does not suit you this time, that is quite all right. Just tell me by three o''clock, somebody is waiting for the place.', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.confirm.minutes', '60', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.confirm.offline', 'no', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.confirm.owner', 'Group keeper', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.confirm.promotes', 'no', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.confirm.purpose', 'No empty tables on Saturday, and nobody left alone with a worry', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.confirm.script', '1. From the sheet: who has not written “confirmed” by noon? Usually six to eight.
2. Ring, do not write. Ask what is missing: a car, an hour of relief, courage?
3. Help on the spot: handcart, a neighbour for two hours, half a table.
4. Who cannot come is thanked and asked for a box of books.
5. Free tables go to the waiting list by 15:00.', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.confirm.time', '13:00', 1, 1),
('mpw2pvi8h5rpyq', 'days7.activities.confirm.title', 'A call to every table that has not confirmed', 1, 1),
('mpw2pvi8h5rpyq', 'days7.goal', 'Everything stands by ten on Saturday, and on Sunday evening the yard is cleaner than before', 1, 1),
('mpw2pvi8h5rpyq', 'health.checkpoints', 'one three', 1, 1),
('mpw2pvi8h5rpyq', 'health.checkpoints.one.choice', 'dissolve', 1, 1),
('mpw2pvi8h5rpyq', 'health.checkpoints.one.criterion', 'The group is closed on day 14 in any case; at one month we check that chat, numbers and sheet are really gone', 1, 1),
('mpw2pvi8h5rpyq', 'health.checkpoints.one.month', '1', 1, 1),
('mpw2pvi8h5rpyq', 'health.checkpoints.three.choice', 'go_on', 1, 1),
('mpw2pvi8h5rpyq', 'health.checkpoints.three.criterion', 'The team looks back over a pot of tea: with 80 in 100 willing, money even and somebody to lead, a new group opens for the next market', 1, 1),
('mpw2pvi8h5rpyq', 'health.checkpoints.three.month', '3', 1, 1),
('mpw2pvi8h5rpyq', 'health.ending', 'The end is announced on the first evening and stands in the pinned message: day 14, 21:00.
Day 8 accounts, day 9 lost property, day 10 three questions, day 12 the page for next time, day 13 the left-over books, day 14 thanks at 18:00 and farewell at 20:30.
At 21:00 only the team can write; three days later the chat is deleted. The sheet stays for a month, without telephone numbers.
Those on the list for next time get one letter when there is a date, and otherwise nothing.', 1, 1),
('mpw2pvi8h5rpyq', 'health.failures', 'rain no-shows', 1, 1),
('mpw2pvi8h5rpyq', 'health.failures.no-shows.counter', 'Calls instead of messages, deposits, five on the waiting list', 1, 1),
('mpw2pvi8h5rpyq', 'health.failures.no-shows.how', 'Ten tables are booked and not used', 1, 1),
('mpw2pvi8h5rpyq', 'health.failures.no-shows.sign', 'Many thumbs-up, few confirmations by Thursday', 1, 1),
('mpw2pvi8h5rpyq', 'health.failures.rain.counter', 'The hall with fifteen tables in two shifts; the swap hour becomes the main thing', 1, 1),
('mpw2pvi8h5rpyq', 'health.failures.rain.how', 'It pours all weekend and nobody comes', 1, 1),
('mpw2pvi8h5rpyq', 'health.failures.rain.sign', 'A severe weather warning on Thursday', 1, 1),
('mpw2pvi8h5rpyq', 'health.metrics', 'again tables', 1, 1),
('mpw2pvi8h5rpyq', 'health.metrics.again.formula', 'Table holders and helpers who answer yes on day 10 ÷ all who answer', 1, 1),
('mpw2pvi8h5rpyq', 'health.metrics.again.name', 'Would do it again', 1, 1),
('mpw2pvi8h5rpyq', 'health.metrics.again.rhythm', 'weekly', 1, 1),
('mpw2pvi8h5rpyq', 'health.metrics.again.target', '80 in 100, with at least 60 answers', 1, 1),
('mpw2pvi8h5rpyq', 'health.metrics.again.who', 'Group keeper', 1, 1),
('mpw2pvi8h5rpyq', 'health.metrics.tables.formula', 'Tables with somebody behind them at 10:00 ÷ tables confirmed, on each market day', 1, 1),
('mpw2pvi8h5rpyq', 'health.metrics.tables.name', 'Tables that stand', 1, 1),
('mpw2pvi8h5rpyq', 'health.metrics.tables.rhythm', 'daily', 1, 1),
('mpw2pvi8h5rpyq', 'health.metrics.tables.target', '27 of 30 on Saturday, 25 on Sunday', 1, 1),
('mpw2pvi8h5rpyq', 'health.metrics.tables.who', 'Table steward', 1, 1),
('mpw2pvi8h5rpyq', 'health.warnings', 'bookings same-question', 1, 1),
('mpw2pvi8h5rpyq', 'health.warnings.bookings.act', 'The team rings at doors again on Wednesday and offers half tables', 1, 1),
('mpw2pvi8h5rpyq', 'health.warnings.bookings.sign', 'Fewer than 20 tables confirmed by Wednesday evening', 1, 1),
('mpw2pvi8h5rpyq', 'health.warnings.same-question.act', 'Shorten the pinned message to three lines and read it out at the noon news', 1, 1),
('mpw2pvi8h5rpyq', 'health.warnings.same-question.sign', 'The same question about times is asked for the third time', 1, 1),
('mpw2pvi8h5rpyq', 'how.digest', 'next_day', 1, 1),
('mpw2pvi8h5rpyq', 'how.digest_who', 'News writer', 1, 1),
('mpw2pvi8h5rpyq', 'how.feedback_who', 'Organiser', 1, 1),
('mpw2pvi8h5rpyq', 'how.incentives', 'found carry', 1, 1),
('mpw2pvi8h5rpyq', 'how.incentives.carry.behaviour', 'Carries tables on Friday or Sunday', 1, 1),
('mpw2pvi8h5rpyq', 'how.incentives.carry.reward', 'First choice from the tables before opening', 1, 1),
('mpw2pvi8h5rpyq', 'how.incentives.found.behaviour', 'Finds a book on their shelf that somebody looks for', 1, 1),
('mpw2pvi8h5rpyq', 'how.incentives.found.reward', 'Named in the noon news', 1, 1),
('mpw2pvi8h5rpyq', 'how.pay_policy', 'modest', 1, 1),
('mpw2pvi8h5rpyq', 'how.report_who', 'Group keeper', 1, 1),
('mpw2pvi8h5rpyq', 'how.ritual', 'line welcome', 1, 1),
('mpw2pvi8h5rpyq', 'how.ritual.line.step', 'Send one line: name, street, table or helper or looking for', 1, 1),
('mpw2pvi8h5rpyq', 'how.ritual.welcome.step', 'The group keeper welcomes you and names a neighbour from your street', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.active.lives', 'Stands behind a table and sends two customers on to the next one.', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.active.sign', '27 of 30 tables stand by ten', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.active.we_do', 'The table steward gives each table a neighbour to watch it, and asks the best talkers to greet at the gate.', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.active.who', 'Table steward', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.feedback.lives', 'Says on Wednesday what went wrong, and finds it on the page for next time.', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.feedback.sign', '60 answers, every point on the page', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.feedback.we_do', 'Three questions on day 10; the organiser answers each point by Friday and writes it into the page.', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.feedback.who', 'Organiser', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.hear.lives', 'A neighbour rings: have you books you will not read again?', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.hear.sign', '40 lines to the group keeper before Monday', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.hear.we_do', 'The team rings at every door in five streets and leaves a card; one poster each at library, school and baker''s.', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.hear.who', 'Organiser', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.join.lives', 'Sends a line, is let in at noon on Monday, finds the map and neighbours'' names.', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.join.sign', 'Two in three have introduced themselves by Wednesday', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.join.we_do', 'The group keeper welcomes by name and street, and names a neighbour from the same street.', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.join.who', 'Group keeper', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.like.lives', 'Carries tables on Friday evening and goes home knowing five people.', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.like.sign', '25 people at the setting up', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.like.we_do', 'Everyone who comes gets one small task within a minute, and tea. If the group is quiet before the weekend, the team rings at doors again.', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.like.who', 'Yard host', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.pay.lives', 'Pays a pound for a paperback, and puts what they like in the tin.', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.pay.sign', 'Hire paid from the tin, every deposit returned', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.pay.we_do', 'Prices are between neighbours. The deposit goes back on the spot; the tin pays for the hire of tables, and the sum is posted on Monday.', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.pay.who', 'Organiser', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.refer.lives', 'Brings the neighbour from upstairs on Sunday, and puts both names down for next time.', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.refer.sign', 'A third of Sunday''s visitors come with a slip', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.refer.we_do', 'On Saturday evening each table gets three slips for friends: come tomorrow, the first book is on us.', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.refer.who', 'Yard host', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.talk.lives', 'Names a book long looked for, and somebody two doors away has it.', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.talk.sign', '20 wishes by Friday, eight of them found', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.talk.we_do', 'The book finder asks three members beforehand for a wish, looks along their own shelves first, and calls on one silent street by name.', 1, 1),
('mpw2pvi8h5rpyq', 'how.stages.talk.who', 'Book finder', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities', 'accounts how-it-ends', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.accounts.day', '8', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.accounts.expected', '25 moments, nobody has a question about money left', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.accounts.if_silent', 'The team tells six moments. Then ask three table holders by number, and the guest from Thursday.', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.accounts.interactive', 'yes', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.accounts.kind', 'review', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.accounts.led_by', 'team', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.accounts.material', 'Accounts with a photo of each receipt; the five dates', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.accounts.message', 'Here are the accounts, to the penny, in the sheet. The tin has paid for the tables and the tea; 31 pounds are left. Our proposal: labels and bookends for the shelf at school. Speak by Wednesday if you see it otherwise.

And now the better part: one moment of the weekend that you will still know in a year. One sentence each.

Mine: the boy at table 6 who gave change in marbles.', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.accounts.minutes', '30', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.accounts.offline', 'no', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.accounts.owner', 'Organiser', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.accounts.promotes', 'no', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.accounts.purpose', 'Show the money to the last penny, and let the weekend sink in', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.accounts.script', '1. Post the accounts: tin, hire of tables, tea, deposits returned, what is left.
2. Propose what becomes of the rest: labels and a box for the school shelf. Objections until Wednesday.
3. Figures: tables, visitors, wishes found, boxes left over.
4. Everybody: one moment of the weekend, one sentence.
5. The five dates of this week, pinned.', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.accounts.time', '20:00', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.accounts.title', 'Figures on the table, and the moment you will remember', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.how-it-ends.day', '9', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.how-it-ends.expected', 'Two in three lost things fetched, 40 names on the list', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.how-it-ends.if_silent', 'What nobody fetches is shown once more on day 12, then goes to the library''s box.', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.how-it-ends.interactive', 'no', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.how-it-ends.kind', 'task', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.how-it-ends.led_by', 'team', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.how-it-ends.material', 'List of things found; the list for next time, with what it is used for', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.how-it-ends.message', 'Four things before we close on Sunday at 21:00:

1. Umbrella, glasses, child''s shoe: at the library desk until Saturday
2. Photos are in the sheet; if you are in one and mind, tell me today and it goes
3. Deposits of tables 9 and 22 are still here
4. Want to hear of the next market? Leave name and address on the list, for one letter and nothing else

Please save what you want to keep.', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.how-it-ends.minutes', '30', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.how-it-ends.offline', 'no', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.how-it-ends.owner', 'Group keeper', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.how-it-ends.promotes', 'no', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.how-it-ends.purpose', 'Nobody loses an umbrella, a photo or a telephone number', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.how-it-ends.script', '1. Post the list of things found, where and until when.
2. Say which photos are in the sheet; whoever is in one and minds, writes to the keeper today.
3. Explain the close: Sunday 21:00, nothing is moved elsewhere; contacts are exchanged only between people who want to.
4. The list for next time: a name and an address, used for one letter.
5. In private to those whose deposit is still here.', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.how-it-ends.time', '13:00', 1, 1),
('mpw2pvi8h5rpyq', 'month.activities.how-it-ends.title', 'Notice: what to fetch and save before we close', 1, 1),
('mpw2pvi8h5rpyq', 'month.goal', 'By day 14 accounts are public, books and lost things are where they belong, everybody is thanked and the group is closed', 1, 1),
('mpw2pvi8h5rpyq', 'positioning.alternatives', 'Selling online: photos, postage and three messages for a paperback.
The charity shop: glad of the books, and you never learn who reads them.
The street''s general chat: an offer of books is gone under parking by noon.', 1, 1),
('mpw2pvi8h5rpyq', 'positioning.draw', 'interest', 1, 1),
('mpw2pvi8h5rpyq', 'positioning.fit_connection', 'yes', 1, 1),
('mpw2pvi8h5rpyq', 'positioning.fit_joint_work', 'yes', 1, 1),
('mpw2pvi8h5rpyq', 'positioning.fit_shared_goal', 'yes', 1, 1),
('mpw2pvi8h5rpyq', 'positioning.for_whom', 'Neighbours around Mill Lane with books to pass on or look for', 1, 1),
('mpw2pvi8h5rpyq', 'positioning.kind', 'event', 1, 1),
('mpw2pvi8h5rpyq', 'positioning.market', 'Of 40 doors knocked on, 23 had at least one box of books to give away and 12 would stand behind a table (put in your own count)', 1, 1),
('mpw2pvi8h5rpyq', 'positioning.name', 'Mill Lane Book Weekend', 1, 1),
('mpw2pvi8h5rpyq', 'positioning.only_here', 'Your books meet their next readers, two streets away', 1, 1),
('mpw2pvi8h5rpyq', 'positioning.pain', 'It''s 50 % "free"; C:\notes
-- 夜读会 📚 {name} :p', 2, 0),
('mpw2pvi8h5rpyq', 'positioning.product_kind', 'none', 1, 1),
('mpw2pvi8h5rpyq', 'positioning.slogan', 'Two days, thirty tables, every book a neighbour''s', 1, 1),
('mpw2pvi8h5rpyq', 'positioning.strengths', 'reputation
operating', 1, 1),
('mpw2pvi8h5rpyq', 'rules.administrators', 'Group keeper', 1, 1),
('mpw2pvi8h5rpyq', 'rules.appeal', 'Tell the organiser the same day, by telephone or at table 1. The organiser and one member of the team who was not involved decide within two hours, since there is no time for more.', 1, 1),
('mpw2pvi8h5rpyq', 'rules.check_in', 'On market days only: table holders write “here” and their number by 09:45. Whoever is late rings the table steward; at 10:15 the place may be used by a neighbour.', 1, 1),
('mpw2pvi8h5rpyq', 'rules.clean_up', 'Nobody is removed for being silent; two weeks are too short for that. A table not confirmed by Thursday 12:00 passes to the waiting list. On day 14 at 21:00 the group falls quiet for everybody, and three days later it is deleted.', 1, 1),
('mpw2pvi8h5rpyq', 'rules.clean_up_notice', 'Table holders are reminded in the group on Wednesday at noon and called on Thursday at 13:00 before their table is passed on. The end is announced on the first evening, and again on days 9 and 12.', 1, 1),
('mpw2pvi8h5rpyq', 'rules.encouraged', 'look next', 1, 1),
('mpw2pvi8h5rpyq', 'rules.encouraged.look.what', 'Look along your shelf when somebody names a book', 1, 1),
('mpw2pvi8h5rpyq', 'rules.encouraged.next.what', 'Send a customer on to the next table', 1, 1),
('mpw2pvi8h5rpyq', 'rules.immediate', 'scam harass', 1, 1),
('mpw2pvi8h5rpyq', 'rules.immediate.harass.what', 'Threats, harassment, anything that endangers children', 1, 1),
('mpw2pvi8h5rpyq', 'rules.immediate.scam.what', 'Fraud, or collecting money in our name', 1, 1),
('mpw2pvi8h5rpyq', 'rules.ladder', 'remind mute', 1, 1),
('mpw2pvi8h5rpyq', 'rules.ladder.mute.step', 'Second: silent in the group until the next noon news', 1, 1),
('mpw2pvi8h5rpyq', 'rules.ladder.remind.step', 'First: a word from the group keeper, in private or at the table', 1, 1),
('mpw2pvi8h5rpyq', 'rules.purpose', 'Fourteen days without a quarrel, so that good books find new shelves', 1, 1),
('mpw2pvi8h5rpyq', 'rules.rules', 'books one-message', 1, 1),
('mpw2pvi8h5rpyq', 'rules.rules.books.consequence', 'Deleted with one word; the second time you leave', 1, 1),
('mpw2pvi8h5rpyq', 'rules.rules.books.topic', 'advertising', 1, 1),
('mpw2pvi8h5rpyq', 'rules.rules.books.what', 'Books only: no advertising, no shops, no other goods', 1, 1),
('mpw2pvi8h5rpyq', 'rules.rules.books.why', 'In fourteen days nobody has time to look for the times among offers', 1, 1),
('mpw2pvi8h5rpyq', 'rules.rules.one-message.consequence', 'The group keeper asks you to shorten it; the second time it is deleted', 1, 1),
('mpw2pvi8h5rpyq', 'rules.rules.one-message.topic', 'flooding', 1, 1),
('mpw2pvi8h5rpyq', 'rules.rules.one-message.what', 'One message per table and day, three photos at most', 1, 1),
('mpw2pvi8h5rpyq', 'rules.rules.one-message.why', 'Thirty tables with ten photos each bury the rain plan', 1, 1),
('mpw2pvi8h5rpyq', 'rules.sharing', 'One message per table and day, with number, three photos at most and three words on what you have. A book looked for goes into the wanted list, title first. Stories for Friday are agreed with the book finder by Tuesday evening. What is said in a talk stands in the next noon news.', 1, 1),
('mpw2pvi8h5rpyq', 'seeds.channels', 'doors library', 1, 1),
('mpw2pvi8h5rpyq', 'seeds.channels.doors.message', 'Good evening, I live at number 14. On the weekend after next the street holds a second-hand book market in the old school yard.
Have you books you will not read again? A table costs nothing but five pounds deposit. No time to stand there? A neighbour will take your box along.
If you like, send me one line with your name, and you will be in the group from Monday. It closes again a week after the market.', 1, 1),
('mpw2pvi8h5rpyq', 'seeds.channels.doors.place', 'At the door, five streets', 1, 1),
('mpw2pvi8h5rpyq', 'seeds.channels.library.message', 'May this card lie on your counter? Second-hand book market in the old school yard, Saturday 10 to 3, Sunday 10 to 2.
And if somebody asks you for a book you do not have, send them to us: the group looks along a hundred private shelves.', 1, 1),
('mpw2pvi8h5rpyq', 'seeds.channels.library.place', 'The library''s front desk', 1, 1),
('mpw2pvi8h5rpyq', 'seeds.fallback', 'three_person_team', 1, 1),
('mpw2pvi8h5rpyq', 'seeds.people', 'keeper steward', 1, 1),
('mpw2pvi8h5rpyq', 'seeds.people.keeper.name', '[The neighbour who knows everybody''s doorbell]', 1, 1),
('mpw2pvi8h5rpyq', 'seeds.people.keeper.role', 'Group keeper', 1, 1),
('mpw2pvi8h5rpyq', 'seeds.people.keeper.state', 'agreed', 1, 1),
('mpw2pvi8h5rpyq', 'seeds.people.keeper.why', 'Everybody opens the door to them, and they remember names.', 1, 1),
('mpw2pvi8h5rpyq', 'seeds.people.steward.name', '[A teacher who can organise a school trip]', 1, 1),
('mpw2pvi8h5rpyq', 'seeds.people.steward.role', 'Table steward', 1, 1),
('mpw2pvi8h5rpyq', 'seeds.people.steward.state', 'agreed', 1, 1),
('mpw2pvi8h5rpyq', 'seeds.people.steward.why', 'Calm when thirty people ask the same thing at once.', 1, 1),
('mpw2pvi8h5rpyq', 'welcome.first_act', 'Say your street, and a book you would never give away', 1, 1),
('mpw2pvi8h5rpyq', 'welcome.honorific', 'neighbours', 1, 1),
('mpw2pvi8h5rpyq', 'welcome.old_members_too', 'yes', 1, 1),
('mpw2pvi8h5rpyq', 'welcome.repost_every', '5', 1, 1),
('mpw2pvi8h5rpyq', 'welcome.tone', 'warm', 1, 1),
('mpw2pvi8h5rpyq', 'what.not_for', 'Not a neighbourhood chat for good, not for new goods or things other than books, and not for dealers with a van.', 1, 1),
('mpw2pvi8h5rpyq', 'what.notes', 'It''s 50 % "free"; C:\notes
-- 夜读会 📚 {name} :p', 4, 0),
('mpw2pvi8h5rpyq', 'what.outputs', 'market list', 1, 1),
('mpw2pvi8h5rpyq', 'what.outputs.list.title', 'A list of books found for one another', 1, 1),
('mpw2pvi8h5rpyq', 'what.outputs.market.title', 'Two days of market with thirty tables', 1, 1),
('mpw2pvi8h5rpyq', 'what.per_visit', 'Within a minute today''s news, or a book you look for that a neighbour has on the shelf. On the weekend itself, an hour in the yard with a bag of books and two new faces from your own street.', 1, 1),
('mpw2pvi8h5rpyq', 'what.pillars', 'news wanted', 1, 1),
('mpw2pvi8h5rpyq', 'what.pillars.news.difficulty', 'easy', 1, 1),
('mpw2pvi8h5rpyq', 'what.pillars.news.rhythm', 'daily', 1, 1),
('mpw2pvi8h5rpyq', 'what.pillars.news.supplier', 'mixed', 1, 1),
('mpw2pvi8h5rpyq', 'what.pillars.news.title', 'The noon news', 1, 1),
('mpw2pvi8h5rpyq', 'what.pillars.wanted.difficulty', 'easy', 1, 1),
('mpw2pvi8h5rpyq', 'what.pillars.wanted.rhythm', 'weekly', 1, 1),
('mpw2pvi8h5rpyq', 'what.pillars.wanted.supplier', 'members', 1, 1),
('mpw2pvi8h5rpyq', 'what.pillars.wanted.title', 'Wanted and found', 1, 1),
('mpw2pvi8h5rpyq', 'what.together', 'Hold a second-hand book market in the old school yard on one weekend, clear up after it and hand on what we learnt', 1, 1),
('mpw2pvi8h5rpyq', 'when.horizon_weeks', '2', 1, 1),
('mpw2pvi8h5rpyq', 'when.launch_date', '2026-12-21', 1, 1),
('mpw2pvi8h5rpyq', 'when.launch_time', '12:00', 1, 1),
('mpw2pvi8h5rpyq', 'when.quiet_from', '22:30', 1, 1),
('mpw2pvi8h5rpyq', 'when.quiet_to', '07:30', 1, 1),
('mpw2pvi8h5rpyq', 'when.slots', 'news wanted', 1, 1),
('mpw2pvi8h5rpyq', 'when.slots.news.delivers', 'The noon news', 1, 1),
('mpw2pvi8h5rpyq', 'when.slots.news.kind', 'digest', 1, 1),
('mpw2pvi8h5rpyq', 'when.slots.news.minutes', '15', 1, 1),
('mpw2pvi8h5rpyq', 'when.slots.news.owner', 'News writer', 1, 1),
('mpw2pvi8h5rpyq', 'when.slots.news.recap', 'yes', 1, 1),
('mpw2pvi8h5rpyq', 'when.slots.news.time', '12:15', 1, 1),
('mpw2pvi8h5rpyq', 'when.slots.news.title', 'Noon news: what is new, what has changed, what we need', 1, 1),
('mpw2pvi8h5rpyq', 'when.slots.news.weekdays', '1
2
3
4
5
6
7', 1, 1),
('mpw2pvi8h5rpyq', 'when.slots.wanted.delivers', 'Wanted and found', 1, 1),
('mpw2pvi8h5rpyq', 'when.slots.wanted.kind', 'question_hour', 1, 1),
('mpw2pvi8h5rpyq', 'when.slots.wanted.minutes', '30', 1, 1),
('mpw2pvi8h5rpyq', 'when.slots.wanted.owner', 'Book finder', 1, 1),
('mpw2pvi8h5rpyq', 'when.slots.wanted.recap', 'yes', 1, 1),
('mpw2pvi8h5rpyq', 'when.slots.wanted.time', '19:00', 1, 1),
('mpw2pvi8h5rpyq', 'when.slots.wanted.title', 'Wanted and found: name one book, look on your shelf', 1, 1),
('mpw2pvi8h5rpyq', 'when.slots.wanted.weekdays', '2
4', 1, 1),
('mpw2pvi8h5rpyq', 'when.zone', 'Europe/London', 1, 1),
('mpw2pvi8h5rpyq', 'where.backup', 'A notice at the library door and at the baker''s, changed daily in the weekend; and the table list with telephone numbers, kept by the organiser', 1, 1),
('mpw2pvi8h5rpyq', 'where.city', 'Mill Lane, Norwich', 1, 1),
('mpw2pvi8h5rpyq', 'where.found_at', 'Doors in Mill Lane and the four streets around; the library''s front desk; parents at the school gate.', 1, 1),
('mpw2pvi8h5rpyq', 'where.growth_plan', 'At 150 we stop; visitors need no group, the poster says it all. Those who want to hear of the next market leave an address on a list, and get one letter when there is a date. Nobody is moved to another chat.', 1, 1),
('mpw2pvi8h5rpyq', 'where.platform', 'whatsapp_group', 1, 1),
('mpw2pvi8h5rpyq', 'where.platform_reason', 'Everybody in the street has it, and nobody would install another app for two weeks. Times, the map and the rain plan stay pinned; whoever joins late need only read those.', 1, 1),
('mpw2pvi8h5rpyq', 'where.spaces', 'team sheet', 1, 1),
('mpw2pvi8h5rpyq', 'where.spaces.sheet.place', 'One shared sheet', 1, 1),
('mpw2pvi8h5rpyq', 'where.spaces.sheet.purpose', 'Tables, wanted books, lost property and accounts, for all to read', 1, 1),
('mpw2pvi8h5rpyq', 'where.spaces.team.place', 'A chat of six for the team', 1, 1),
('mpw2pvi8h5rpyq', 'where.spaces.team.purpose', 'Who stands where and when, keys, money, weather', 1, 1),
('mpw2pvi8h5rpyq', 'where.venue', 'The old school yard in Mill Lane, with the hall beside it if it rains', 1, 1),
('mpw2pvi8h5rpyq', 'who.entry', 'form
referral', 1, 1),
('mpw2pvi8h5rpyq', 'who.entry_note', 'One line to the group keeper: your name and street, and which you are: table, helper or looking for books. From another part of town, a neighbour in the group vouches for you. A table costs nothing but a deposit, and is yours once you have confirmed it by Thursday noon.', 1, 1),
('mpw2pvi8h5rpyq', 'who.fee', 'Free for visitors; a table takes a deposit of 5 pounds, returned when it is cleared', 1, 1),
('mpw2pvi8h5rpyq', 'who.first_size', '60', 1, 1),
('mpw2pvi8h5rpyq', 'who.not_for', 'Dealers and shops; people who want to sell other things; people who only wish to know the opening hours, which are on the poster.', 1, 1),
('mpw2pvi8h5rpyq', 'who.notes', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 4, 0),
('mpw2pvi8h5rpyq', 'who.roles', 'organiser keeper', 1, 1),
('mpw2pvi8h5rpyq', 'who.roles.keeper.duties', 'Lets people in, keeps the rules, writes to those who have not confirmed, reviews each day, closes the group', 1, 1),
('mpw2pvi8h5rpyq', 'who.roles.keeper.from_members', 'no', 1, 1),
('mpw2pvi8h5rpyq', 'who.roles.keeper.hours', '6', 1, 1),
('mpw2pvi8h5rpyq', 'who.roles.keeper.kind', 'operator', 1, 1),
('mpw2pvi8h5rpyq', 'who.roles.keeper.person', '[The neighbour who knows everybody''s doorbell]', 1, 1),
('mpw2pvi8h5rpyq', 'who.roles.keeper.stand_in', 'Organiser', 1, 1),
('mpw2pvi8h5rpyq', 'who.roles.keeper.title', 'Group keeper', 1, 1),
('mpw2pvi8h5rpyq', 'who.roles.organiser.duties', 'Yard, permission, money and the last word; opening, accounts and closing', 1, 1),
('mpw2pvi8h5rpyq', 'who.roles.organiser.from_members', 'no', 1, 1),
('mpw2pvi8h5rpyq', 'who.roles.organiser.hours', '8', 1, 1),
('mpw2pvi8h5rpyq', 'who.roles.organiser.kind', 'owner', 1, 1),
('mpw2pvi8h5rpyq', 'who.roles.organiser.person', '[You]', 1, 1),
('mpw2pvi8h5rpyq', 'who.roles.organiser.stand_in', 'Group keeper', 1, 1),
('mpw2pvi8h5rpyq', 'who.roles.organiser.title', 'Organiser', 1, 1),
('mpw2pvi8h5rpyq', 'who.structure', 'one', 1, 1),
('mpw2pvi8h5rpyq', 'who.target', 'People who live, work or go to school within ten minutes of Mill Lane and want a table, want to help for two hours, or look for particular books.', 1, 1),
('mpw2pvi8h5rpyq', 'who.target_size', '150', 1, 1),
('mpw2pvi8h5rpyq', 'who.tiers', 'team makers', 1, 1),
('mpw2pvi8h5rpyq', 'who.tiers.makers.does', 'Stand behind a table, carry, pour tea, paint signs', 1, 1),
('mpw2pvi8h5rpyq', 'who.tiers.makers.name', 'Tables and helpers', 1, 1),
('mpw2pvi8h5rpyq', 'who.tiers.makers.share', '46', 1, 1),
('mpw2pvi8h5rpyq', 'who.tiers.team.does', 'Six people, one duty each, for two weeks', 1, 1),
('mpw2pvi8h5rpyq', 'who.tiers.team.name', 'Team', 1, 1),
('mpw2pvi8h5rpyq', 'who.tiers.team.share', '4', 1, 1),
('mpw2pvi8h5rpyq', 'why.close_when', 'On day 14 at 21:00, whatever happens. If fewer than ten tables are booked by Thursday noon, we make it one afternoon indoors and close three days earlier.', 1, 0),
('mpw2pvi8h5rpyq', 'why.founder_gain', 'We learn whether our street can do something together, know forty neighbours by name, and hold a page with which it takes half the work next time. The team chooses first from the tables on Saturday before ten.', 1, 0),
('mpw2pvi8h5rpyq', 'why.founder_goals', 'trust
public_good', 1, 0),
('mpw2pvi8h5rpyq', 'why.member_gain', 'Room on the shelf, a few pounds, books for very little, and neighbours to greet afterwards. Success is that 80 of 100 table holders and helpers say on day 10 that they would do it again.', 1, 0),
('mpw2pvi8h5rpyq', 'why.member_gains', 'friendship
benefit', 1, 0),
('mpw2pvi8h5rpyq', 'why.success_metric', 'satisfaction', 1, 0),
('mpw2pvi8h5rpyq', 'why.success_target', '80', 1, 0),
('mpw2pvi8h5rpyq', 'why.success_week', '2', 1, 0);
INSERT INTO change (plan, path, version, old, new, changed_at, op_id) VALUES
('bw8xi3cxnsudqh', 'positioning.pain', 2, '想出門卻沒有伴', 'It''s 50 % "free"; C:\notes
-- 夜读会 📚 {name} :p', '2026-11-28T12:00:00+00:00', 'op-0'),
('bw8xi3cxnsudqh', 'what.notes', 2, '', 'first', '2026-11-28T12:00:00+00:00', 'op-0'),
('bw8xi3cxnsudqh', 'what.notes', 3, 'first', '', '2026-11-28T12:01:00+00:00', 'op-1'),
('bw8xi3cxnsudqh', 'what.notes', 4, '', 'It''s 50 % "free"; C:\notes
-- 夜读会 📚 {name} :p', '2026-11-28T12:02:00+00:00', 'op-2'),
('bw8xi3cxnsudqh', 'who.notes', 4, '', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', '2026-11-28T12:02:00+00:00', 'op-2'),
('jf5x869wjfj9z3', 'positioning.pain', 2, '书买了一堆，一个人读不完', 'It''s 50 % "free"; C:\notes
-- 夜读会 📚 {name} :p', '2026-11-28T12:00:00+00:00', 'op-0'),
('jf5x869wjfj9z3', 'what.notes', 2, '', 'first', '2026-11-28T12:00:00+00:00', 'op-0'),
('jf5x869wjfj9z3', 'what.notes', 3, 'first', '', '2026-11-28T12:01:00+00:00', 'op-1'),
('jf5x869wjfj9z3', 'what.notes', 4, '', 'It''s 50 % "free"; C:\notes
-- 夜读会 📚 {name} :p', '2026-11-28T12:02:00+00:00', 'op-2'),
('jf5x869wjfj9z3', 'who.notes', 4, '', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', '2026-11-28T12:02:00+00:00', 'op-2'),
('mpw2pvi8h5rpyq', 'positioning.pain', 2, 'Good books stand unread on one side of the street and are bought new on the other', 'It''s 50 % "free"; C:\notes
-- 夜读会 📚 {name} :p', '2026-11-28T12:00:00+00:00', 'op-0'),
('mpw2pvi8h5rpyq', 'what.notes', 2, '', 'first', '2026-11-28T12:00:00+00:00', 'op-0'),
('mpw2pvi8h5rpyq', 'what.notes', 3, 'first', '', '2026-11-28T12:01:00+00:00', 'op-1'),
('mpw2pvi8h5rpyq', 'what.notes', 4, '', 'It''s 50 % "free"; C:\notes
-- 夜读会 📚 {name} :p', '2026-11-28T12:02:00+00:00', 'op-2'),
('mpw2pvi8h5rpyq', 'who.notes', 4, '', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', '2026-11-28T12:02:00+00:00', 'op-2');
