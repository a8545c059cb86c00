"""Why a verb refuses."""

from articles.tools.refusal import Refusal


class Refused(Refusal):
    """A verb that the newsroom's rules do not allow on this story now."""


class Stale(Refused):
    """The working copy is no longer the version that was read."""


class Unchanged(Refused):
    """An update with nothing in it that readers do not have."""


class Incomplete(Refused):
    """A story that lacks what readers need."""


class Embargoed(Refused):
    """A promise not to publish before a moment stands in the way."""


class SomeRefused(Refused):
    """Of many, some were refused and so nothing was done; `reasons` maps each refused story's number to its refusal."""

    def __init__(self, reasons: dict[int, Refusal]) -> None:
        self.reasons = reasons
        super().__init__("\n".join(str(reason) for reason in reasons.values()))
