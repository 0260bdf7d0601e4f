"""Large cities after which no time zone is named, as people there, in English and in Chinese write them."""

from collections.abc import Mapping

CITIES: Mapping[str, tuple[str, ...]] = {
    "Asia/Shanghai": (
        "Guangzhou", "Shenzhen", "Chengdu", "Hangzhou", "Wuhan", "Nanjing", "Xi'an", "Suzhou", "Tianjin", "Qingdao",
        "Xiamen", "Changsha", "广州", "廣州", "深圳", "成都", "杭州", "武汉", "武漢", "南京", "西安", "苏州",
        "蘇州", "天津", "重庆", "重慶", "哈尔滨", "哈爾濱", "青岛", "青島", "厦门", "廈門", "长沙", "長沙", "郑州",
        "鄭州", "宁波", "寧波", "合肥", "福州", "济南", "濟南", "沈阳", "瀋陽", "大连", "大連", "昆明", "东莞",
        "東莞", "佛山", "无锡", "無錫",
    ),
    "Asia/Taipei": (
        "New Taipei", "Taichung", "Tainan", "Kaohsiung", "新北", "台中", "台南", "高雄", "新竹", "桃园", "桃園",
    ),
    "Asia/Tokyo": ("Osaka", "Kyoto", "大阪", "京都", "横滨", "橫濱"),
    "Asia/Ho_Chi_Minh": ("Hanoi", "河内", "河內"),
    "Europe/Stockholm": ("Malmö", "Göteborg", "Gothenburg", "马尔默", "馬爾默", "哥德堡"),
    "Europe/Berlin": (
        "München", "Munich", "Köln", "Cologne", "Hamburg", "Düsseldorf", "慕尼黑", "科隆", "汉堡", "漢堡",
    ),
    "Europe/Zurich": ("Genève", "Geneva", "Basel", "Bern", "日内瓦", "日內瓦"),
    "Europe/Paris": ("Lyon", "Marseille", "里昂", "马赛", "馬賽"),
    "Europe/Madrid": ("Barcelona", "Valencia", "Málaga", "巴塞罗那", "巴塞隆納"),
    "Europe/Rome": ("Milano", "Milan", "米兰", "米蘭"),
    "Europe/Warsaw": ("Kraków", "Łódź", "Wrocław", "Gdańsk", "克拉科夫"),
    "Europe/London": ("Manchester", "Leeds", "Edinburgh", "Glasgow", "曼彻斯特", "曼徹斯特", "爱丁堡", "愛丁堡"),
    "America/Sao_Paulo": ("Rio de Janeiro", "Brasília", "里约热内卢", "里約熱內盧"),
    "America/Mexico_City": ("Ciudad de México",),
    "America/Toronto": ("Montréal", "Ottawa", "蒙特利尔", "蒙特婁", "渥太华", "渥太華"),
    "America/New_York": (
        "Boston", "Washington", "Philadelphia", "Miami", "Atlanta", "波士顿", "波士頓", "华盛顿", "華盛頓",
    ),
    "America/Chicago": ("Houston", "Dallas", "Austin", "休斯敦", "休士頓", "达拉斯", "達拉斯"),
    "America/Los_Angeles": (
        "San Francisco", "Seattle", "San Diego", "旧金山", "舊金山", "三藩市", "西雅图", "西雅圖",
    ),
    "Asia/Kolkata": ("Mumbai", "Delhi", "Bengaluru", "孟买", "孟買", "新德里"),
}  # fmt: skip
"""Names of cities by the key of their zone."""
