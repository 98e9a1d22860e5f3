/// `keras.preprocessing.sequence` and `keras.preprocessing.text`, in Python.
enum SequenceSource {
    static let text = #"""
        import numpy as np


        def pad_sequences(sequences, maxlen=None, dtype="int32", padding="pre", truncating="pre", value=0.0):
            """Sequences of numbers as rows of one length."""
            if not hasattr(sequences, "__len__"):
                raise ValueError("`sequences` must be iterable.")
            rows = []
            for sequence in sequences:
                if not hasattr(sequence, "__len__"):
                    raise ValueError(
                        f"`sequences` must be a list of iterables. Found non-iterable: {sequence}")
                rows.append(sequence)
            if maxlen is None:
                maxlen = max([len(row) for row in rows], default=0)
            if truncating not in ("pre", "post"):
                raise ValueError(f'Truncating type "{truncating}" not understood')
            if padding not in ("pre", "post"):
                raise ValueError(f'Padding type "{padding}" not understood')
            shape = ()
            for row in rows:
                if len(row) > 0:
                    shape = np.asarray(row).shape[1:]
                    break
            result = np.full((len(rows), maxlen) + shape, value, dtype=dtype)
            for place, row in enumerate(rows):
                if not len(row) or not maxlen:
                    continue
                part = np.asarray(row[-maxlen:] if truncating == "pre" else row[:maxlen], dtype=dtype)
                if part.shape[1:] != shape:
                    raise ValueError(
                        f"Shape of sample {part.shape[1:]} of sequence at position {place} is different from expected "
                        f"shape {shape}")
                if padding == "post":
                    result[place, :len(part)] = part
                else:
                    result[place, -len(part):] = part
            return result
        """#

    static let tokenizer = #"""
        import json

        import numpy as np

        _FILTERS = '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n'


        def text_to_word_sequence(input_text, filters=_FILTERS, lower=True, split=" "):
            """The words of a text."""
            if lower:
                input_text = input_text.lower()
            input_text = input_text.translate(str.maketrans({mark: split for mark in filters}))
            return [word for word in input_text.split(split) if word]


        class Tokenizer:
            """Numbers words by how often they occur."""

            def __init__(self, num_words=None, filters=_FILTERS, lower=True, split=" ", char_level=False,
                         oov_token=None, analyzer=None, **kwargs):
                self.num_words = num_words
                self.filters = filters
                self.lower = lower
                self.split = split
                self.char_level = char_level
                self.oov_token = oov_token
                self.analyzer = analyzer
                self.document_count = kwargs.pop("document_count", 0)
                if kwargs:
                    raise TypeError(f"Unrecognized keyword arguments: {kwargs}")
                self.word_counts = {}
                self.word_docs = {}
                self.index_docs = {}
                self.word_index = {}
                self.index_word = {}

            def _words(self, text):
                if self.char_level or isinstance(text, list):
                    if self.lower:
                        text = [part.lower() for part in text] if isinstance(text, list) else text.lower()
                    return text
                if self.analyzer is not None:
                    return self.analyzer(text)
                return text_to_word_sequence(text, self.filters, self.lower, self.split)

            def fit_on_texts(self, texts):
                """Learns the words of texts."""
                for text in texts:
                    self.document_count += 1
                    words = self._words(text)
                    for word in words:
                        self.word_counts[word] = self.word_counts.get(word, 0) + 1
                    for word in set(words):
                        self.word_docs[word] = self.word_docs.get(word, 0) + 1
                ordered = sorted(self.word_counts.items(), key=lambda entry: entry[1], reverse=True)
                names = ([] if self.oov_token is None else [self.oov_token]) + [word for word, _ in ordered]
                self.word_index = {word: number + 1 for number, word in enumerate(names)}
                self.index_word = {number: word for word, number in self.word_index.items()}
                self.index_docs = {self.word_index[word]: count for word, count in self.word_docs.items()}

            def texts_to_sequences(self, texts):
                """Texts as lists of numbers."""
                return list(self.texts_to_sequences_generator(texts))

            def texts_to_sequences_generator(self, texts):
                """Texts as lists of numbers, one by one."""
                unknown = self.word_index.get(self.oov_token)
                for text in texts:
                    numbers = []
                    for word in self._words(text):
                        number = self.word_index.get(word)
                        if number is not None and not (self.num_words and number >= self.num_words):
                            numbers.append(number)
                        elif unknown is not None:
                            numbers.append(unknown)
                    yield numbers

            def sequences_to_texts(self, sequences):
                """Lists of numbers as texts."""
                texts = []
                for sequence in sequences:
                    words = []
                    for number in sequence:
                        word = self.index_word.get(number)
                        if word is not None and not (self.num_words and number >= self.num_words):
                            words.append(word)
                        elif self.oov_token is not None:
                            words.append(self.oov_token)
                    texts.append(" ".join(words))
                return texts

            def texts_to_matrix(self, texts, mode="binary"):
                """Texts as rows, a column for each word."""
                return self.sequences_to_matrix(self.texts_to_sequences(texts), mode)

            def sequences_to_matrix(self, sequences, mode="binary"):
                """Lists of numbers as rows, a column for each number."""
                if not self.num_words and not self.word_index:
                    raise ValueError(
                        "Specify a dimension (`num_words` argument), or fit on some text data first.")
                if mode not in ("binary", "count", "tfidf", "freq"):
                    raise ValueError("Unknown vectorization mode:", mode)
                if mode == "tfidf" and not self.document_count:
                    raise ValueError("Fit the Tokenizer on some data before using tfidf mode.")
                width = self.num_words or len(self.word_index) + 1
                rows = np.zeros((len(sequences), width))
                for place, sequence in enumerate(sequences):
                    counts = {}
                    for number in sequence:
                        if number < width:
                            counts[number] = counts.get(number, 0) + 1
                    for number, count in counts.items():
                        if mode == "binary":
                            rows[place][number] = 1
                        elif mode == "count":
                            rows[place][number] = count
                        elif mode == "freq":
                            rows[place][number] = count / len(sequence)
                        else:
                            weight = np.log(1 + self.document_count / (1 + self.index_docs.get(number, 0)))
                            rows[place][number] = (1 + np.log(count)) * weight
                return rows

            def get_config(self):
                """The settings and what was learnt."""
                return {
                    "num_words": self.num_words, "filters": self.filters, "lower": self.lower, "split": self.split,
                    "char_level": self.char_level, "oov_token": self.oov_token, "document_count": self.document_count,
                    "word_counts": json.dumps(self.word_counts), "word_docs": json.dumps(self.word_docs),
                    "index_docs": json.dumps(self.index_docs), "index_word": json.dumps(self.index_word),
                    "word_index": json.dumps(self.word_index),
                }
        """#
}
