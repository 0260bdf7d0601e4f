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
    SeeAlso,
    SheetItem,
    Table,
    Timeline,
    TimelineEntry,
    Tone,
    WeekBar,
    WeekChart,
    WeekCharts,
    WeekGrid,
)
from app.document.model.document import Cover, Document, DocumentPart, Section
from app.document.model.parts import Part
from app.i18n.languages import Language

WEEK = tuple(GridDay(f"day{number}", (f"entry{number}",) if number != 3 else ()) for number in range(1, 8))
MONTH = tuple(
    tuple(GridDay(f"{week}/{day}", (f"do{week}{day}",), muted=day == 7) for day in range(1, 8)) for week in (1, 2)
)
TONES = (tuple(GridDay(f"1/{day}", (f"do1{day}",), tone=tone) for day, tone in enumerate((*Tone, *Tone)[:7], 1)),)
LEGEND = ((Tone.MEMBERS, "By members"),)
HOLIDAY = ((*(GridDay(f"2/{day}", (), holiday="Spring Festival") for day in range(1, 7)), MONTH[1][6]),)
FIXED = SheetItem("08:00", "Digest", "Ben", ("10 min",), is_fixed=True)
OPENING = SheetItem(
    "19:30", "Opening", "Nora", ("40 min", "online"), "Post this", "Hello\nall", (("Purpose", "Warmth"),),
    (("If nobody answers", "Ask Tom"),), see=SeeAlso("Texts", "To post first", "page"),
)  # fmt: skip
BARE = SheetItem("", "Bare", "")
DAY = DaySheet(
    1, "Mon 21 Dec", "Day 1 of 30", (FIXED, OPENING, BARE), "On duty", ("Spoke today",), "What went well"
)  # fmt: skip
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

WEEKS = (
    WeekBar(2, "Week 2", "48%", 0.8), WeekBar(3, "Week 3", "", None), WeekBar(4, "Week 4", "60%", 1.0),
)  # fmt: skip
CHARTS = (
    WeekChart(
        "Regulars", WEEKS, 0.75, "Target: 45% or more", "Regulars; week 2: 48%; week 4: 60%; target: 45% or more"
    ),
    WeekChart("Reviews", (WeekBar(2, "Week 2", "7", 1.0),), None, "", "Reviews; week 2: 7"),
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
    (CardGrid((Card("Doing", "WHAT", "Read\naloud", "WHAT"), Card("Us", "WHO", "All"))), "Doing|WHAT|Read|aloud|All"),
    (KeyNumbers((("36", "people"), ("60%", "active"))), "36|people|60%|active"),
    (WeekGrid("The week", WEEK), "day1|entry1|day3|day7|entry7"),
    (MonthCalendar("The month", tuple("MTWTFSS"), MONTH), "1/1|do11|2/7|do27"),
    (MonthCalendar("A holiday", tuple("MTWTFSS"), HOLIDAY), "2/6|Spring Festival|2/7|do27"),
    (MonthCalendar("No weekdays", ("",) * 7, MONTH), "1/2|do12"),
    (MonthCalendar("Tones", tuple("MTWTFSS"), TONES, LEGEND, ("Daily: 8:00",)), "do11|do17|Daily: 8:00"),
    (Timeline("At a glance", (TimelineEntry("Day 1", "Opening", "Nora"),)), "Day 1|Opening|Nora"),
    (
        DAY,
        (
            "Mon 21 Dec|Day 1 of 30|08:00|Digest|Ben|10 min|19:30|Opening|Nora|40 min|online|Post this|Hello|"
            "Texts|To post first|Purpose|Warmth|If nobody answers|Ask Tom|Bare|On duty|Spoke today|What went well"
        ),
    ),
    (DaySheet(None, "No day yet", "", (BARE,)), "No day yet|Bare"),
    (DaySheet(2, "Tue 22 Dec", "Day 2 of 30", (FIXED,)), "Tue 22 Dec|Day 2 of 30|08:00|Digest|Ben"),
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
    (WeekCharts(CHARTS), "Regulars|48%|60%|Target: 45% or more|Reviews|7"),
    (Message("Welcome", "Come in\n\nSit down"), "Welcome|Come in|Sit down"),
    (Message("Notice", "Tomorrow at eight", "The day before, 18:00"), "Notice|The day before, 18:00|Tomorrow at eight"),
    (SeeAlso("What to say:", "The plan", "page"), "What to say:|The plan"),
    (Note("Only for me", "Ask Tom\ntwice"), "Only for me|Ask Tom|twice"),
    (QRCode("https://plans.example/s/reader", "Read it online"), "Read it online"),
)  # fmt: skip


def document_with(*blocks: Block, language: Language = Language.EN, section: str = "page") -> Document:
    """A document of these blocks in one section, by its key."""
    cover = Cover(
        "Operating plan", "Night Readers", "One page a night", "For people who want to read.", (("Owner", "Nora"),),
        "https://plans.example/s/cover", "Read this plan online",
    )  # fmt: skip
    part = DocumentPart(Part.BRIEF, "Brief", (Section(section, "The plan", ("what",), blocks),))
    return Document(language, None, cover, "Contents", "Last changed today", "continued", (part,))
