"""What a first month needs: the three things of days 1 to 3, the show by day 7, then two or three a week.

After PLAYBOOK section 2.9 [B][C][D]; the day of each is a rule of thumb (h).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the pattern: its day, and the kinds that suit it, the best first.

    ``is_needed`` places are filled even if nobody has hours left. ``shows`` marks where something promised is
    delivered.
    """

    step: str
    day: int
    kinds: tuple[str, ...]
    teaches_rules: bool = False
    led_by: str = ""
    is_needed: bool = False
    shows: bool = False

    @property
    def key(self) -> str:
        """A name for the place within its step."""
        return f"d{self.day}-{self.kinds[0]}"


PATTERN: tuple[Place, ...] = (
    Place("days3", 1, ("opening",), is_needed=True),
    Place("days3", 1, ("introduction",), is_needed=True),
    Place("days3", 2, ("discussion", "game"), teaches_rules=True, is_needed=True),
    Place("days3", 2, ("red_packet", "game", "check_in", "discussion")),
    Place("days3", 3, ("sharing", "question_hour", "task"), shows=True),
    Place("days3", 3, ("visit",)),
    Place("days7", 4, ("discussion", "check_in")),
    Place("days7", 5, ("question_hour", "task", "sharing"), shows=True),
    Place("days7", 6, ("game", "survey", "discussion")),
    Place("days7", 7, ("digest", "award", "sharing"), is_needed=True, shows=True),
    Place("month", 9, ("discussion", "check_in")),
    Place("month", 11, ("sharing", "reading_club", "task"), led_by="member", is_needed=True, shows=True),
    Place("month", 13, ("check_in", "game", "task")),
    Place("month", 16, ("expert_talk", "sharing", "question_hour"), shows=True),
    Place("month", 18, ("question_hour", "discussion", "private_board"), shows=True),
    Place("month", 20, ("meetup", "game", "reading_club")),
    Place("month", 23, ("sharing", "task", "discussion"), led_by="member", shows=True),
    Place("month", 25, ("survey", "discussion")),
    Place("month", 27, ("discussion", "private_board", "task"), shows=True),
    Place("month", 29, ("award", "digest", "sharing"), shows=True),
    Place("month", 30, ("review", "digest")),
)
