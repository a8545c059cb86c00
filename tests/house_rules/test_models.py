"""The rules of the house that models must keep."""

import pytest
from django.apps import apps
from django.db.models import CharField, ForeignKey, ManyToManyField, Model, TextField

from articles.authority.links import LINKS
from articles.editions.models import EditionLink
from articles.people.models import Person
from articles.stories import models as working_copy
from articles.tags.models import Tag

MODELS = sorted(apps.get_app_config("articles").get_models(), key=lambda model: model.__name__)
OURS = [model for model in MODELS if not model._meta.auto_created]
WORKING_COPY = {model for model in OURS if model.__module__ == working_copy.__name__}


def test_the_working_copy_is_what_we_think_it_is():
    assert {model.__name__ for model in WORKING_COPY} == {
        "Story", "Credit", "Mention", "StoryTag", "StoryPicture", "StoryLink", "StoryWord", "Revision",
    }  # fmt: skip


@pytest.mark.parametrize("model", [model for model in MODELS if model not in WORKING_COPY], ids=lambda m: m.__name__)
def test_nothing_readers_hold_leads_back_to_the_working_copy(model):
    """By fields, by accessors and by names in queries: none of a model outside the working copy reaches it."""
    reached = {
        f"{model.__name__}.{field.name}"
        for field in model._meta.get_fields(include_hidden=False)
        if field.is_relation and field.related_model in WORKING_COPY
    }
    accessors = {
        name
        for name in dir(model)
        if getattr(getattr(getattr(model, name, None), "rel", None), "related_model", None) in WORKING_COPY
    }

    assert (reached, accessors) == (set(), set())


@pytest.mark.parametrize(
    "model", sorted(WORKING_COPY, key=lambda model: model.__name__), ids=lambda model: model.__name__
)
def test_every_relation_out_of_the_working_copy_hides_its_way_back(model):
    """The other way round: each foreign key of the working copy to anything else has `related_name="+"`."""
    leading_back = [
        field.name
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey | ManyToManyField)
        and field.related_model not in WORKING_COPY
        and not field.remote_field.hidden
    ]

    assert leading_back == []


@pytest.mark.parametrize("model", [model for model in OURS if model not in WORKING_COPY], ids=lambda m: m.__name__)
def test_nothing_outside_points_into_the_working_copy(model):
    assert [field.name for field in model._meta.concrete_fields if field.related_model in WORKING_COPY] == []


def test_every_relation_to_a_person_or_a_tag_is_registered_so_that_a_merge_can_move_it():
    found = set()
    for model in OURS:
        for field in [*model._meta.fields, *model._meta.many_to_many]:
            if field.is_relation and field.related_model in (Person, Tag):
                found.add(f"{model._meta.model_name}.{field.name}")

    assert found == LINKS


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_model_has_a_name_that_staff_can_read(model):
    assert model._meta.verbose_name.islower()
    assert str(model._meta.verbose_name) != model.__name__.lower() or " " not in str(model._meta.verbose_name)
    assert "verbose_name" in model._meta.original_attrs or model._meta.abstract


@pytest.mark.parametrize("model", [m for m in OURS if not issubclass(m, EditionLink)], ids=lambda model: model.__name__)
def test_every_model_says_what_it_is(model):
    assert model.__str__ is not Model.__str__


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_string_that_comes_from_outside_has_a_limit(model):
    """An edition's texts have those of the working copy they were made of."""
    unlimited = [
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, CharField | TextField) and not field.max_length and model.__name__ != "Edition"
    ]

    assert unlimited == []
