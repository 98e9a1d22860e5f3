// PythonLanguage
