"""Aldermouth, a town that was invented for the demo: its paper's sections, and the tags and people in its news."""

from articles.tags.models import TagKind

# Slug, name, what the page says of itself.
SECTIONS = (
    ("news", "News", "Aldermouth, Saltby and the river between them."),
    ("politics", "Politics", "Town hall and county."),
    ("business", "Business", "Work and trade on the quays."),
    ("culture", "Culture", "Music, stages and books."),
    ("sport", "Sport", "Wendside Rovers and everybody else."),
    ("opinion", "Opinion", "Comment, and letters to the paper."),
)

# Name, kind, other names, scope note for staff.
TAGS = (
    ("Wend ferry", TagKind.TOPIC, ("Marigold",), "The crossing between Aldermouth and Saltby, its boats and fares."),
    ("Tidal barrier", TagKind.TOPIC, ("flood barrier",), "The plan for a barrier at the mouth of the Wend."),
    ("Transport", TagKind.TOPIC, (), ""),
    ("Music", TagKind.TOPIC, (), ""),
    ("Football", TagKind.TOPIC, ("soccer",), ""),
    ("Saltby", TagKind.PLACE, (), "The village on the north bank."),
    ("Lower Town", TagKind.PLACE, ("Ropewalk",), "The streets below the bridge; floods."),
    ("Tanner's Quay", TagKind.PLACE, ("Tanners Quay",), ""),
    ("Aldermouth harbour", TagKind.PLACE, ("the harbour",), ""),
    ("Aldermouth Town Council", TagKind.ORGANISATION, ("ATC", "town hall"), ""),
    ("Wendside Harbour Trust", TagKind.ORGANISATION, ("harbour office",), "Owns the steps and the moorings."),
    ("Quayworks", TagKind.ORGANISATION, (), ""),
    ("Wendside Rovers", TagKind.ORGANISATION, ("Rovers",), ""),
    ("County Cup", TagKind.EVENT, (), ""),
    ("Saltby Festival", TagKind.EVENT, (), ""),
)

# Name, summary, other names, roles as (title, organisation, from, to).
PEOPLE = (
    ("Priya Nandakumar", "Reports on the council and the river.", (), (("Chief reporter", "The Aldermouth Courier", "2019-09", ""),)),
    ("Dev Harkaway", "Reports on business and sport.", (), (("Reporter", "The Aldermouth Courier", "2022-02", ""),)),
    ("Imogen Farrar", "Writes on music, stages and whatever annoys her.", (), (("Critic and columnist", "The Aldermouth Courier", "2011", ""),)),
    ("Tomas Eldred", "Photographer.", (), (("Photographer", "The Aldermouth Courier", "2016-05", ""),)),
    ("Marian Tovey", "Harbour master at Aldermouth.", (), (("Deputy harbour master", "Wendside Harbour Trust", "2012", "2018-03"), ("Harbour master", "Wendside Harbour Trust", "2018-04", ""))),
    ("Gideon Pask", "Ferryman.", ("Giddy Pask",), (("Skipper of the Wend Queen", "", "1994", "2014"), ("Skipper of the Marigold", "Wendside Harbour Trust", "2025", ""))),
    ("Ruth Askerdale", "Leads Aldermouth Town Council.", ("Cllr Askerdale",), (("Councillor for the Lower Town", "Aldermouth Town Council", "2015-05", ""), ("Leader of the council", "Aldermouth Town Council", "2021-05", ""))),
    ("Colm Vesey", "Leads the opposition on the town council.", (), (("Leader of the opposition", "Aldermouth Town Council", "2023-05", ""),)),
    ("Ottilie Brand", "Founder of Quayworks.", (), (("Founder", "Quayworks", "2020", ""),)),
    ("Lucian Ferreday", "Composer.", (), (("Composer in residence", "Saltby Festival", "2024", ""),)),
    ("Hester Quill", "Mezzo-soprano from Saltby.", (), ()),
    ("Jonah Tideswell", "Goalkeeper and boat painter.", (), (("Goalkeeper", "Wendside Rovers", "2017", ""),)),
    ("Bronagh Sayle", "Manages Wendside Rovers.", (), (("Manager", "Wendside Rovers", "2023-06", ""),)),
)  # fmt: skip

# Username, name, group. Each may sign in once an administrator has given a password; the administrator gets one at once.
STAFF = (
    ("priya", "Priya Nandakumar", "reporter"),
    ("dev", "Dev Harkaway", "reporter"),
    ("sub", "Agnes Lowther", "sub-editor"),
    ("editor", "Walter Ismay", "editor"),
    ("librarian", "Noor Castellan", "librarian"),
    ("administrator", "Sigrid Penn", "administrator"),
)
ADMINISTRATOR = "administrator"
