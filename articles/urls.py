"""A door: the readers' addresses."""

app_name = "articles"
urlpatterns: list = []
