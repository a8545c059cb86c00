"""Where everything is."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("desk/", admin.site.urls),
    path("", include("articles.urls")),
]
handler404 = "articles.public.errors.not_found"
handler500 = "newsroom.errors.server_error"
