"""Answers, their looks, and faults."""

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
    assert answer.sentence.split()[0] in answer._repr_html_() and "<svg" in answer._repr_html_()
    with pytest.raises(AttributeError, match="annual_energy"):
        answer.annual_energie


def test_numbers_are_words_too_and_chinese_is_one_of_the_languages():
    assert gigawatt.calc("10 GW", pue=1.2).to_dict() == gigawatt.calc("10 GW", pue="1.2").to_dict()
    assert not gigawatt.calc("10 GW", language="zh").sentence.isascii()
    with pytest.raises(TypeError, match="pu"):
        gigawatt.calc("10 GW", pu=1.2)


def test_rows_become_a_data_frame():
    pytest.importorskip("pandas", reason="pandas is not installed")
    frame = gigawatt.calc("10 GW", "1 GW").to_pandas()
    assert sorted(set(frame["annual_energy_kwh"])) == [8.76e9, 87.6e9]


@pytest.mark.parametrize(
    ("question", "error", "text", "part"),
    [
        (lambda: gigawatt.calc("七 GWh"), gigawatt.QuantityError, "七 GWh", "GWh"),
        (lambda: gigawatt.convert("7 GW", "kWhh"), gigawatt.QuantityError, "kWhh", "kWhh"),
        (lambda: gigawatt.calc("7 GW", pue=0.5), gigawatt.AssumptionError, None, None),
        (lambda: gigawatt.calc("openai-amx"), gigawatt.UnknownNameError, None, None),
        (lambda: gigawatt.calc("7 GW", against="finlan"), gigawatt.UnknownNameError, None, None),
    ],
)
def test_a_fault_says_what_where_and_what_instead(question, error, text, part):
    with pytest.raises(error) as raised:
        question()
    fault = raised.value
    assert isinstance(fault, (gigawatt.GigawattError, ValueError)) and fault.hint and fault.kind
    assert fault.text == text
    if text is not None:
        assert fault.text[slice(*fault.span)] == part
    again = pickle.loads(pickle.dumps(fault))
    assert (type(again), again.hint, again.span) == (type(fault), fault.hint, fault.span)
