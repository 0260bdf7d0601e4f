"""The closed sets of keys that choices are made from. Their words in each language live in ``seeds/guidance/``."""

from collections.abc import Mapping

CHOICES: Mapping[str, tuple[str, ...]] = {
    "community_kind": (
        "study", "peers", "brand", "support", "product", "paid", "local", "sport", "hobby", "family",
        "project", "event", "other",
    ),
    "draw": ("need", "interest", "feeling", "benefit", "identity", "product", "other"),
    "strength": ("expertise", "reputation", "customers", "operating", "content", "other"),
    "product_kind": ("none", "physical", "service", "knowledge", "content", "other"),
    "product_use": ("daily", "weekly", "monthly", "rarely"),
    "supplier": ("founder", "members", "guests", "mixed"),
    "content_rhythm": ("daily", "weekly", "monthly", "sometimes"),
    "difficulty": ("easy", "medium", "expert"),
    "founder_goal": (
        "brand", "sales", "experience", "feedback", "cold_start", "content", "learning", "trust",
        "public_good", "rescue_sales", "other",
    ),
    "member_gain": ("friendship", "benefit", "recognition", "knowledge", "resources", "belonging", "other"),
    "success_metric": (
        "active_share", "retention", "members", "pieces", "sales", "meetups", "satisfaction", "other",
    ),
    "platform": (
        "wechat_group", "wecom_group", "qq_group", "qq_channel", "xiaohongshu_group", "zhishi_xingqiu", "discord",
        "slack", "telegram", "whatsapp_group", "whatsapp_community", "line", "facebook_group", "discourse", "matrix",
        "skool", "circle", "feishu", "mailing_list", "other",
    ),
    "entry": ("form", "referral", "fee", "task", "interview", "open", "other"),
    "structure": ("one", "several"),
    "role_kind": ("owner", "operator", "kol", "helper", "content", "events", "data"),
    "weekday": ("1", "2", "3", "4", "5", "6", "7"),
    "activity_kind": (
        "opening", "introduction", "sharing", "question_hour", "discussion", "check_in", "game",
        "red_packet", "task", "expert_talk", "digest", "survey", "meetup", "private_board", "visit",
        "reading_club", "alliance", "review", "clean_up", "award",
    ),
    "journey_stage": ("hear", "join", "talk", "like", "active", "pay", "feedback", "refer"),
    "money_rhythm": ("once", "monthly", "member_once", "member_monthly"),
    "digest": ("none", "same_day", "next_day", "weekly"),
    "pay_policy": ("none", "later", "modest", "central"),
    "seed_state": ("to_ask", "asked", "agreed", "declined"),
    "seed_fallback": ("none", "three_person_team", "postpone", "smaller_start", "other"),
    "post_before": ("at_start", "two_hours", "evening_before", "day", "two_days", "none"),
    "led_by": ("team", "member", "guest"),
    "rule_topic": ("advertising", "off_topic", "flooding", "law", "conduct", "privacy", "poaching", "other"),
    "tone": ("warm", "plain", "playful", "formal"),
    "metric_rhythm": ("daily", "weekly", "monthly"),
    "outcome": ("done", "nobody", "no_time", "moved", "dropped", "other"),
    "incident_level": ("minor", "serious", "emergency"),
    "checkpoint_choice": ("go_on", "split", "hand_over", "dissolve"),
}  # fmt: skip
