"""Answers, their looks, and faults."""

import copy
import doctest
import importlib
import pickle
from xml.etree import ElementTree

import gigawatt
import pytest


@pytest.mark.parametrize("module", ["", "._answers", "._faults", "._kernel"])
def test_the_examples_of_the_documentation(module):
    if module == "._kernel":
        pytest.importorskip("pyarrow")
    result = doctest.testmod(importlib.import_module(f"gigawatt{module}"))
    assert result.attempted > 0 and result.failed == 0


def test_an_answer_has_a_sentence_figures_and_a_picture():
    answer = gigawatt.calc("10 GW", pue="1.2", against="finland")
    assert answer.annual_energy_kwh == answer.deployments[0].annual_energy_kwh == 105.12e9
    assert "105 TWh" in answer.sentence and answer.sentence == str(answer)
    assert answer.to_dict()["deployments"][0]["facility_power_w"] == 12e9
    assert ElementTree.fromstring(answer._repr_svg_()).tag.endswith("svg")
    assert {"sentence", "facility_power_w", "to_pandas"} <= set(dir(answer))
    with pytest.raises(AttributeError, match="annual_energy"):
        answer.annual_energie
    with pytest.raises(AttributeError, match=r"deployments\[0\]\.annual_energy_kwh"):
        gigawatt.calc("1 GW", "2 GW").annual_energy_kwh


QUESTIONS = [
    lambda **more: gigawatt.calc("10 GW", **more),
    lambda **more: gigawatt.calc("1 GW", "7 GW", **more),
    lambda **more: gigawatt.calc("7 GW", scenario="all", **more),
    lambda **more: gigawatt.convert("7 GW", "kW", **more),
    lambda **more: gigawatt.solve("87.6 TWh", **more),
    lambda **more: gigawatt.check("7GW for 1y = 610亿度", **more),
    lambda **more: gigawatt.timeline(schedule="1GW@2027-01, +1GW@2028-01", end=2028, **more),
    lambda **more: gigawatt.presets("plants", **more),
    lambda **more: gigawatt.read("The <b>hall</b> of 100 MW uses 100,000 kWh every hour.", **more),
]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("question", QUESTIONS)
def test_a_notebook_shows_every_answer_without_touching_what_is_around_it(question, language):
    answer = question(language=language)
    html = answer._repr_html_()
    assert html.startswith('<div class="gigawatt">') and html.endswith("</div>")
    assert html.count("<div") == html.count("</div>") and html.count("<style>.gigawatt") == 1
    for foreign in ("<script", "<html", "<b>hall", "<body"):
        assert foreign not in html
    assert ("<svg" in html) or answer._repr_svg_() is None
    assert answer._repr_markdown_() == answer.to_markdown()


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_answer_is_a_value(question):
    answer = question()
    for again in (pickle.loads(pickle.dumps(answer)), copy.copy(answer), copy.deepcopy(answer), question()):
        assert again == answer and again.sentence == answer.sentence
        assert again._repr_html_() == answer._repr_html_() and again.to_csv() == answer.to_csv()
    assert answer != gigawatt.calc("11 GW") and answer == answer.to_dict()
    part = gigawatt.calc("10 GW").deployments[0]
    assert pickle.loads(pickle.dumps(part)) == part


def test_numbers_are_words_too_and_chinese_is_one_of_the_languages():
    assert gigawatt.calc("10 GW", pue=1.2).to_dict() == gigawatt.calc("10 GW", pue="1.2").to_dict()
    assert gigawatt.calc(["1 GW", "2 GW"]) == gigawatt.calc("1 GW", "2 GW")
    assert not gigawatt.calc("10 GW", language="zh").sentence.isascii()
    with pytest.raises(TypeError, match="pu"):
        gigawatt.calc("10 GW", pu=1.2)


def test_rows_become_a_data_frame():
    pytest.importorskip("pandas", reason="pandas is not installed")
    frame = gigawatt.calc("10 GW", "1 GW").to_pandas()
    assert sorted(set(frame["annual_energy_kwh"])) == [8.76e9, 87.6e9]


@pytest.mark.parametrize(
    ("question", "error", "field", "text", "part"),
    [
        (lambda: gigawatt.calc("七 GWh"), gigawatt.QuantityError, "deployments", "七 GWh", "GWh"),
        (lambda: gigawatt.calc(10), gigawatt.QuantityError, "deployments", "10", ""),
        (lambda: gigawatt.calc(""), gigawatt.QuantityError, "deployments", "", ""),
        (lambda: gigawatt.convert("7 GW", "kWhh"), gigawatt.QuantityError, "unit", "kWhh", "kWhh"),
        (lambda: gigawatt.calc("7 GW", pue=0.5), gigawatt.AssumptionError, "pue", None, None),
        (lambda: gigawatt.calc("openai-amx"), gigawatt.UnknownNameError, "deployments", "openai-amx", "openai-amx"),
        (lambda: gigawatt.calc("7 GW", against="finlan"), gigawatt.UnknownNameError, "against", "finlan", "finlan"),
        (lambda: gigawatt.calc(None), gigawatt.RequestError, "deployments", None, None),
        (lambda: gigawatt.calc(b"7 GW"), gigawatt.RequestError, "deployments", None, None),
        (lambda: gigawatt.calc("7 GW", pue=True), gigawatt.RequestError, "pue", None, None),
        (lambda: gigawatt.calc("7 GW", year="soon"), gigawatt.RequestError, "year", None, None),
        (lambda: gigawatt.calc("7 GW", year=-5), gigawatt.RequestError, "year", None, None),
        (lambda: gigawatt.calc("7 GW", samples=9, seed=-1), gigawatt.RequestError, "seed", None, None),
        (lambda: gigawatt.calc("7 GW", language="fr"), gigawatt.RequestError, "language", None, None),
        (lambda: gigawatt.calc("7 GW", presets=7), gigawatt.RequestError, "presets", None, None),
        (lambda: gigawatt.timeline(schedule="1GW@2027", start=2030, end=2028), gigawatt.RequestError, "end", None, None),
        (lambda: gigawatt.read(None), gigawatt.RequestError, "text", None, None),
    ],
)
def test_a_fault_says_what_where_and_what_instead(question, error, field, text, part):
    with pytest.raises(error) as raised:
        question()
    fault = raised.value
    assert isinstance(fault, (gigawatt.GigawattError, ValueError)) and fault.hint and fault.kind
    assert (fault.field, fault.text) == (field, text)
    if text is not None:
        assert fault.text[slice(*fault.span)] == part
    again = pickle.loads(pickle.dumps(fault))
    assert (type(again), again.hint, again.span) == (type(fault), fault.hint, fault.span)


def test_what_no_text_can_have_is_said_with_its_place():
    with pytest.raises(gigawatt.RequestError) as raised:
        gigawatt.calc("7 GW\ud800")
    assert raised.value.kind == "not-text" and raised.value.span == (4, 5)


def test_hints_are_written_in_python():
    with pytest.raises(gigawatt.UnknownNameError) as raised:
        gigawatt.calc("zzzz")
    assert "gigawatt.presets(" in raised.value.hint
    with pytest.raises(gigawatt.GigawattError) as raised:
        gigawatt.calc("china")
    assert 'gigawatt.calc("7GW", grid="china")' in raised.value.hint


OURS = """
[source.plan]
title = "Our plan of 2026"

[[deployment]]
id = "our-site"
name = "Our site"
power = "300 MW"
basis = "facility"
source = "plan"
"""


def test_own_presets_are_a_file_or_its_text(tmp_path):
    path = tmp_path / "ours.toml"
    path.write_text(OURS, encoding="utf-8")
    for presets in (OURS, path, str(path), [path]):
        answer = gigawatt.calc("our-site", presets=presets)
        assert answer.annual_energy_kwh == 2.628e9                  # 300 MW × 8,760 h
        assert "our-site" in gigawatt.presets("deployments", presets=presets).to_csv()
    listing = gigawatt.presets("our-site", presets=OURS)
    assert "300" in listing.to_markdown() and pickle.loads(pickle.dumps(listing)) == listing
    with pytest.raises(gigawatt.UnknownNameError):
        gigawatt.calc("our-site")
    with pytest.raises(FileNotFoundError):
        gigawatt.calc("our-site", presets=tmp_path / "none.toml")


def test_a_bad_preset_file_is_refused_with_its_place():
    bad = OURS.replace('"300 MW"', '"300 MWh"')
    with pytest.raises(gigawatt.PresetError) as raised:
        gigawatt.calc("our-site", presets=bad)
    fault = raised.value
    assert fault.text == bad and "MWh" in fault.text[slice(*fault.span)] and fault.message.startswith("presets:8:")
