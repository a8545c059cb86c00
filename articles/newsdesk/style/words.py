"""What the specimens say. Invented, and as long as wanted: a length is in characters, spaces included."""

from datetime import UTC, datetime

from django.utils.translation import gettext as _

AT = datetime(2026, 3, 27, 10, 30, tzinfo=UTC)

HEADLINE = "Ferry to sail again on Monday after a winter in dock"
STANDFIRST = "Both crews are back, the lift bridge has a new motor, and the fare stays at two pounds for another year."
HEADLINES = (
    "Council keeps the library open on Saturdays",
    "Keepers of the east light win their case",
    "Lower Town floods for the third time since autumn",
    "A baker, a boat and eleven hundred buns",
    "School that had no roof gets a prize for its garden",
    "United hold on with ten men",
    "Who pays for the sea wall?",
    "Night bus back after forty years",
    "Crab landings down by half, says harbour master",
    "Choir of dockers sings in the old customs house",
    "Surgery turns away nobody, and wants to say so",
    "Rents on Quay Street rise fastest in the county",
    "Lifeboat called out twice before breakfast",
    "What the tide left behind",
)
LONG = (
    "The commissioners of the harbour, who had met in a room without windows since the hall was let to a carpet seller, decided "
    "after four hours and two votes that the ferry, the slipway and the small crane on the north quay should be kept, that the "
    "dredger should be sold to whoever would take it away, and that nobody would be asked to leave before the herring had come in. "
)
UNBROKEN = "Harbourcommissionersextraordinarymeetingminutes"

ARABIC_HEADLINE = "العبّارة تعود إلى المرفأ يوم الاثنين بعد شتاء طويل"
ARABIC_STANDFIRST = "عاد الطاقمان إلى العمل، وللجسر محرّك جديد، وتبقى الأجرة على حالها عامًا آخر."
ARABIC_KICKER = "المرفأ"
ARABIC_NAME = "ليلى منصور"
ARABIC_BODY = "قالت ليلى منصور إن أوّل رحلة تبدأ عند السادسة صباحًا، وإن المكتبة والسوق مفتوحان للجميع."
ARABIC_HEADLINES = (
    "المجلس يُبقي المكتبة مفتوحة أيام السبت",
    "المدينة السفلى تغرق للمرّة الثالثة",
    "من يدفع ثمن جدار البحر؟",
    "الحافلة الليلية تعود بعد أربعين عامًا",
    "ما تركه المدّ على الشاطئ",
)


def counts() -> tuple[tuple[str, int], ...]:
    """How many of a kind stand together, in words and in figures."""
    return ((_("One"), 1), (_("Two"), 2), (_("Three"), 3), (_("Four"), 4), (_("Five"), 5), (_("Seven"), 7))


def long(length: int) -> str:
    """Words to exactly this length."""
    return (LONG * (length // len(LONG) + 1))[:length].rstrip().ljust(length, ".")


def unbroken(length: int) -> str:
    """One word of exactly this length."""
    return (UNBROKEN * (length // len(UNBROKEN) + 1))[:length]
