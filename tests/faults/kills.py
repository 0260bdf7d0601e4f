"""Rounds of ``kill -9``: writers, a kill at a random moment, a look at what is stored, the next start."""

from random import Random
from time import sleep

from tests.faults.outcome import Fault, Outcome
from tests.faults.places import Place
from tests.faults.writers import start_writers, writing

_MOST_SAVES = 80
_LONGEST_DELAY = 0.01
_IMPATIENCE = 0.05


def kills(rounds: int) -> Fault:
    """Kills of a server, so many times; in every other round a database that is a program is hurt before."""

    def kill(place: Place, random: Random) -> Outcome:
        return _kill_again_and_again(place, random, rounds)

    return kill


def _kill_again_and_again(place: Place, random: Random, rounds: int) -> Outcome:
    outcome = Outcome(f"kill -9 on {place.name}")
    with place.running() as server:
        writers = start_writers(server.url, random, plans=2, each=2, impatience=_IMPATIENCE)
    for number in range(rounds):
        with place.running() as server, writing(writers, server.url) as tally:
            if place.injuries and number % 2:
                tally.wait_for_saves(random.randint(0, _MOST_SAVES))
                place.injuries[number // 2 % len(place.injuries)]()
                outcome.kills += 1
            tally.wait_for_saves(random.randint(0, _MOST_SAVES))
            sleep(random.uniform(0, _LONGEST_DELAY))  # so that the kill does not always follow an answer
            server.process.kill()
            outcome.kills += 1
        outcome.check(place, writers)
    return outcome
