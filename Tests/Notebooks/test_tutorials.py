"""Every code cell of the five tutorial documents through the kernel; one epoch of each training, to stay short.

SWIFTLET_TUTORIAL_EPOCHS=0 trains as many epochs as the cells say, and then holds the accuracies too.
"""

import os

import pytest

from run_tutorials import run_document, sign_files
from tutorial_documents import DOCUMENTS, EXPECTED, cells_of, tutorials_folder

EPOCHS = int(os.environ.get("SWIFTLET_TUTORIAL_EPOCHS", "1")) or None

pytestmark = pytest.mark.skipif(
    tutorials_folder() is None, reason="no tutorial documents: SWIFTLET_TUTORIALS names the folder that holds them")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_cell_is_expected(document):
    assert len(cells_of(document)) == len(EXPECTED[document])


@pytest.mark.parametrize("document", DOCUMENTS)
def test_document(document, tmp_path):
    files, reason = sign_files()
    if files is None:
        pytest.skip(reason)
    # /content/ is not this project's to make: the cells read data/asl_data/ instead.
    outcomes = list(run_document(document, files, tmp_path, epochs=EPOCHS, has_content=False))
    assert {f"{outcome.number}: {outcome.code[:60]}": outcome.status for outcome in outcomes if outcome.faults} == {}
    assert len(outcomes) == len(EXPECTED[document])
