"""One of each block of a document, and what it must say in every format."""

from app.document.model.blocks import (
    Bar,
    Bars,
    Block,
    Bullets,
    Card,
    CardGrid,
    Chain,
    ChainLink,
    Chart,
    ChartBand,
    Checklist,
    DaySheet,
    Facts,
    GridDay,
    Heading,
    KeyNumbers,
    Lifecycle,
    LifePoint,
    Message,
    MonthCalendar,
    Note,
    Paragraph,
    QRCode,
    RunSheet,
    Table,
    Timeline,
    TimelineEntry,
    WeekGrid,
)
from app.document.model.document import Cover, Document, Section
from app.i18n.languages import Language

WEEK = tuple(GridDay(f"day{number}", (f"entry{number}",) if number != 3 else ()) for number in range(1, 8))
MONTH = tuple(
    tuple(GridDay(f"{week}/{day}", (f"do{week}{day}",), muted=day == 7) for day in range(1, 8)) for week in (1, 2)
)
HOLIDAY = ((*(GridDay(f"2/{day}", (), holiday="Spring Festival") for day in range(1, 7)), MONTH[1][6]),)
SHEET = RunSheet("Mon 21 Dec 19:30", "Opening", "Nora", ("40 min", "online"), "Hello\nall", (("Purpose", "Warmth"),))
BARE = RunSheet("", "Bare", "", (), "", ())
DAY = DaySheet("Day 1", ("08:00 Digest",), (SHEET, BARE), "What went well", 1)
BANDS = (ChartBand("1-40", "lively", 1.0, marked=True), ChartBand("41+", "calm", 0.5, marked=False))
HOURS = (
    Bar("Host · Nora", "needs 3 h of 6 h", 1.0, 0.5),
    Bar("Helper", "needs 4 h of 3 h: 1 h too many", 0.5, 0.6667),
    Bar("Guest", "nothing promised", None, 0.2),
)
STAGES = (
    ChainLink("Hear of it", "We ask ten people", "Nora", is_open=False),
    ChainLink("Join", "Nothing here yet", "", is_open=True),
)
LIFE = (
    LifePoint("Day 1", "Mon 21 Dec", "Launch", "", 0, is_open=False),
    LifePoint("Month 3", "", "Go on?", "Half are there", 1, is_open=True),
)

# Each block, and the words that a reader must find.
ONE_OF_EACH: tuple[tuple[Block, str], ...] = (
    (Heading("What we do"), "What we do"),
    (Paragraph("First line\nsecond line"), "First line|second line"),
    (Paragraph("Set large", lead=True), "Set large"),
    (Facts((("City", "Leeds"), ("Venue", "A shop\nupstairs"))), "City|Leeds|Venue|A shop|upstairs"),
    (Bullets(("apple", "pear")), "apple|pear"),
    (Bullets(("step one", "step two"), numbered=True), "step one|step two"),
    (Checklist(("pack tea", "bring cups")), "pack tea|bring cups"),
    (Table("People", ("Name", "Role"), (("Priya", "seed"), ("Tom", ""))), "Name|Role|Priya|seed|Tom"),
    (CardGrid((Card("Doing", "WHAT", "Read\naloud"), Card("Us", "WHO", "All"))), "Doing|WHAT|Read|aloud|All"),
    (KeyNumbers((("36", "people"), ("60%", "active"))), "36|people|60%|active"),
    (WeekGrid("The week", WEEK), "day1|entry1|day3|day7|entry7"),
    (MonthCalendar("The month", tuple("MTWTFSS"), MONTH), "1/1|do11|2/7|do27"),
    (MonthCalendar("A holiday", tuple("MTWTFSS"), HOLIDAY), "2/6|Spring Festival|2/7|do27"),
    (MonthCalendar("No weekdays", ("",) * 7, MONTH), "1/2|do12"),
    (Timeline("At a glance", (TimelineEntry("Day 1", "Opening", "Nora"),)), "Day 1|Opening|Nora"),
    (
        DAY,
        "Day 1|08:00 Digest|Mon 21 Dec 19:30|Opening|Nora|40 min|online|Hello|all|Purpose|Warmth|Bare|What went well",
    ),
    (DaySheet("Day 2", (), (BARE,), ""), "Day 2|Bare"),
    (
        Chart("Size", BANDS, "Yours: 36", "Seen"),
        "Size|1-40|lively|41+|calm|Yours: 36|Seen",
    ),
    (
        Bars("Hours a week", "Hatched: too many", HOURS),
        "Hours a week|Host · Nora|needs 3 h of 6 h|Helper|1 h too many|Guest|nothing promised|Hatched: too many",
    ),
    (Chain("The journey", STAGES), "Hear of it|We ask ten people|Nora|Join|Nothing here yet"),
    (Lifecycle("A life", LIFE), "A life|Day 1|Mon 21 Dec|Launch|Month 3|Go on?|Half are there"),
    (Message("Welcome", "Come in\n\nSit down"), "Welcome|Come in|Sit down"),
    (Note("Only for me", "Ask Tom\ntwice"), "Only for me|Ask Tom|twice"),
    (QRCode("https://plans.example/s/reader", "Read it online"), "Read it online"),
)  # fmt: skip


def document_with(*blocks: Block, language: Language = Language.EN) -> Document:
    """A document of these blocks."""
    cover = Cover(
        "Operating plan", "Night Readers", "One page a night", "For people who want to read.", (("Owner", "Nora"),),
        "https://plans.example/s/cover", "Read this plan online",
    )  # fmt: skip
    section = Section("page", "The plan", ("what",), blocks)
    return Document(language, None, cover, "Contents", "Last changed today", (section,))
