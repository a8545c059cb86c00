"""Stories in every state that readers may not know of, each with a marker of its own in every field."""

from datetime import timedelta
from io import BytesIO

from PIL import Image

from articles.pictures.intake import take_in
from articles.publishing.call_off import call_off
from articles.publishing.correct import correct
from articles.publishing.embargo import embargo
from articles.publishing.kill import kill
from articles.publishing.spike import spike
from articles.publishing.withhold import withhold
from articles.stories.models import Story
from articles.tools import clock
from tests.newsroom import NOON, Newsroom

HOUR = timedelta(hours=1)
TOMORROW = NOON + timedelta(days=1)


class HiddenStories:
    """Makes them; `markers` maps each state to the marker that readers must not find, `shown` is one that they do."""

    def __init__(self, newsroom: Newsroom) -> None:
        self.newsroom = newsroom
        self.markers: dict[str, str] = {}
        self.shown = ""

    def full_copy(self, state: str) -> dict:
        """A working copy with the state's marker in every field, of a person, agency, tag and picture that only it names."""
        marker = f"zq{state.replace('_', '')}qz"
        self.markers[state] = marker
        person = self.newsroom.person(
            f"Pat {marker}",
            summary=f"{marker} summary",
            biography=f"{marker} biography",
            roles=[{"title": f"{marker} mayor", "organisation": f"{marker} council", "since": "2001"}],
        )
        writer = self.newsroom.person(f"Writer {marker}", portrait=self.picture(f"{marker} portrait"))
        agency = self.newsroom.tag(f"Agency {marker}", kind="organisation", scope_note=f"{marker} scope")
        tag = self.newsroom.tag(f"Topic {marker}", scope_note=f"{marker} scope")
        return {
            "catchline": f"{marker} catchline",
            "headline": f"{marker} headline",
            "web_headline": f"{marker} web headline",
            "kicker": f"{marker} kicker",
            "standfirst": f"{marker} standfirst",
            "body": f'<p>{marker} body, <a data-person="{person.pk}">{marker} linked</a></p>',
            "slug": f"{marker}-slug",
            "credits": [
                {"name": f"{marker} printed", "work": "words", "person": writer.pk, "organisation": None},
                {"name": "", "work": "additional", "person": None, "organisation": agency.pk},
            ],
            "people": [{"person": person.pk, "part": "quoted", "described_as": f"{marker} described"}],
            "tags": [tag],
            "pictures": [{"picture": self.picture(marker).pk, "alt": f"{marker} alt", "caption": f"{marker} caption"}],
        }

    def picture(self, words: str):
        file = BytesIO()
        seed = sum(words.encode())
        Image.new("RGB", (64 + len(words), 48), (seed % 251, seed % 241, len(words))).save(file, "PNG")
        file.name = "picture.png"
        file.seek(0)
        return take_in(file, by=self.newsroom.editor, caption=f"{words} caption", credit=f"{words} credit")

    def story(self, state: str) -> Story:
        return self.newsroom.story(**self.full_copy(state))

    def over_a_live_one(self, state: str) -> Story:
        """A plain live story whose working copy then gets the state's marker everywhere."""
        plain = self.newsroom.story(f"Plain over {len(self.markers)}", body="<p>Nothing to hide.</p>")
        self.newsroom.publish(plain)
        copy = self.full_copy(state)
        copy["tags"] = [tag.pk for tag in copy["tags"]]
        copy["pictures"] = [{"place": "lead"} | use for use in copy["pictures"]]
        return self.newsroom.rewrite(plain, **copy)

    def make(self) -> None:
        """All of them, at NOON; what is scheduled begins TOMORROW at the same hour."""
        room, editor = self.newsroom, self.newsroom.editor
        with clock.fixed(NOON):
            room.publish(self.story("shown"))
            self.shown = self.markers.pop("shown")
            self.story("draft")
            room.publish(self.story("scheduled"), at=TOMORROW)
            embargo(self.story("embargoed"), until=TOMORROW, by=editor)
            promised = self.story("promised")
            embargo(promised, until=TOMORROW, by=editor)
            room.publish(promised, at=TOMORROW)
            spike(self.story("spiked"), by=editor, reason="dull")
            self.over_a_live_one("rewritten")
            room.publish(self.over_a_live_one("update_ahead"), at=TOMORROW)
            dropped = self.story("called_off")
            room.publish(dropped, at=NOON + HOUR / 4)
            call_off(dropped, by=editor)
            live = {state: self.story(state) for state in ("killed", "withheld", "legal", "expiring")}
            editions = {state: room.publish(story).edition for state, story in live.items()}
        with clock.fixed(NOON + HOUR / 2):
            kill(live["killed"], by=editor, reason="wrong", note="We withdrew this story.")
            withhold(editions["withheld"], parts=["text", "note", "byline", "address"], by=editor, reason="court")
            kill(live["expiring"], by=editor, reason="rights", at=NOON + HOUR)
            plain = {
                "headline": "Advised", "web_headline": "", "kicker": "", "standfirst": "", "body": "<p>Advised.</p>",
                "slug": "advised", "credits": [], "people": [], "tags": [], "pictures": [],
            }  # fmt: skip
            correct(live["legal"], fields=plain, change="legal", by=editor)
