"""Wiring: the admin at /desk/ is the newsroom's own site."""

from django.contrib.admin.apps import AdminConfig


class DeskConfig(AdminConfig):
    default_site = "articles.newsdesk.site.DeskSite"
