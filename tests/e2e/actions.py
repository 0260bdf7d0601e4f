"""What somebody does on a page, counted by the page itself, so that no test can do something without its counting."""

from dataclasses import dataclass

from playwright.sync_api import Page

# A tap is one, a key that writes nothing is one, with all that are held along, and so is what is written into a field
# in one go. What is done by a script isn't trusted, but for the events of a field that is filled.
_COUNTER = """
  let field = null;
  const count = (written = null) => {
    field = written;
    sessionStorage.setItem("actions", Number(sessionStorage.getItem("actions")) + 1);
  };
  const isHeld = (key) => ["Alt", "Control", "Meta", "Shift"].includes(key);
  const isCommand = (event) => event.key.length > 1 || event.altKey || event.ctrlKey || event.metaKey;
  addEventListener("pointerdown", () => count(), true);
  addEventListener("keydown", (event) => isCommand(event) && !isHeld(event.key) && count(), true);
  const isTapped = (control) => control.matches("[type=radio], [type=checkbox]");
  addEventListener("input", ({ target }) => !isTapped(target) && target !== field && count(target), true);
"""


@dataclass(frozen=True)
class Actions:
    """The actions on a page since it was told to count."""

    page: Page

    @classmethod
    def counted_on(cls, page: Page) -> "Actions":
        """Counts from the next page that is opened on."""
        page.add_init_script(f"(() => {{ {_COUNTER} }})()")
        return cls(page)

    def begin(self) -> None:
        """Forget what was done to get here."""
        self.page.evaluate("sessionStorage.removeItem('actions')")

    @property
    def count(self) -> int:
        """How many there were."""
        return int(self.page.evaluate("Number(sessionStorage.getItem('actions'))"))
