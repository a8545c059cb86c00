"""A door: the readers' addresses."""

from django.urls import path, register_converter

from articles.public.archive import archive, archive_day, archive_month, archive_year
from articles.public.errors import anything
from articles.public.front import front
from articles.public.parts import FourDigits, TwoDigits
from articles.public.people import people, person
from articles.public.pictures import picture
from articles.public.robots import robots
from articles.public.section import section
from articles.public.story import story, story_history
from articles.public.tag import tag

register_converter(FourDigits, "yyyy")
register_converter(TwoDigits, "dd")

app_name = "articles"
_STORY = "<slug:section>/<yyyy:year>/<dd:month>/<dd:day>/<slug:slug>/"
urlpatterns = [
    path("", front, name="front"),
    path("robots.txt", robots, name="robots"),
    path("people/", people, name="people"),
    path("people/<slug:slug>/", person, name="person"),
    path("tags/<slug:slug>/", tag, name="tag"),
    path("archive/", archive, name="archive"),
    path("archive/<yyyy:year>/", archive_year, name="archive-year"),
    path("archive/<yyyy:year>/<dd:month>/", archive_month, name="archive-month"),
    path("archive/<yyyy:year>/<dd:month>/<dd:day>/", archive_day, name="archive-day"),
    path("pictures/<int:number>/<str:name>", picture, name="picture"),
    path("<slug:slug>/", section, name="section"),
    path(_STORY, story, name="story"),
    path(f"{_STORY}history/", story_history, name="story-history"),
    path("<path:path>", anything, name="anything"),
]
