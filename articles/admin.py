"""A door: what the desk works on, for Django's admin."""

from django.contrib import admin

from articles.newsdesk.log import LogAdmin
from articles.newsdesk.people import PersonAdmin
from articles.newsdesk.pictures import PictureAdmin
from articles.newsdesk.sections import SectionAdmin
from articles.newsdesk.staff import StaffAdmin
from articles.newsdesk.stories import StoryAdmin
from articles.newsdesk.tags import TagAdmin
from articles.people.models import Person
from articles.pictures.models import Picture
from articles.staff.models import LogLine, User
from articles.stories.models import Story
from articles.tags.models import Section, Tag

admin.site.register(Story, StoryAdmin)
admin.site.register(Picture, PictureAdmin)
admin.site.register(Person, PersonAdmin)
admin.site.register(Tag, TagAdmin)
admin.site.register(Section, SectionAdmin)
admin.site.register(User, StaffAdmin)
admin.site.register(LogLine, LogAdmin)
