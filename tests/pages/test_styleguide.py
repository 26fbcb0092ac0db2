"""The styleguide: there for whoever asks for it by the setting, and for nobody else."""

import pytest

from app.pages.styleguide import SURFACES
from tests.pages.visitor import Visitor

PATHS = ("/styleguide", *(f"/styleguide/{name}" for name in SURFACES))


@pytest.mark.parametrize("path", PATHS)
def test_it_is_nowhere_unless_it_is_asked_for(visitor: Visitor, path: str) -> None:
    assert visitor.client.get(path).status_code == 404


def test_each_surface_has_its_own_style_sheet(make_app) -> None:
    client = Visitor(make_app(styleguide="on")).client
    for name in SURFACES:
        page = client.get(f"/styleguide/{name}").get_data(as_text=True)
        assert f'data-guide="{name}"' in page
        assert f"/static/dist/{name}-" in page
    assert client.get("/styleguide/moon").status_code == 404
