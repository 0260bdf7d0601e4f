"""One damage for every check: a complete starter spoilt in exactly the way that the check is about."""

from tests.coach.damages_frame import FRAME
from tests.coach.damages_life import REST
from tests.coach.damaging import Damage

DAMAGES: tuple[Damage, ...] = (*FRAME, *REST)
