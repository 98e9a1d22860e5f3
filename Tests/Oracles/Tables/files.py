# Tables from files. Run by Python with pandas, its output is files.expected: python record.py files
import pandas as pd
with open("table.csv", "w") as file:
    file.write("label,a,b\n3,1,0.5\n6,2,\n3,4,2.25\n")
df = pd.read_csv("table.csv")
print(df)
print(df.shape, list(df.columns), len(df))
print(df["label"].value_counts())
print(df.describe())
labels = df.pop("label")
print(labels.tolist(), labels.max(), df["a"].mean(), df["b"].isnull().sum())
print(df.head(2))
print(df[df["a"] > 1])
print(df.iloc[0]["a"], df.loc[2, "b"], df["a"].iloc[-1])
df["c"] = df["a"] * 10
del df["b"]
print(df.values.tolist(), df.values.dtype)
print((df["c"] / 4).tolist(), df.drop("a", axis=1))
for wrong in ("df['lable']", "df.drop('x', axis=1)", "pd.read_csv('none.csv')", "df.iloc[9]"):
    try:
        eval(wrong)
    except Exception as error:
        print(type(error).__name__, error)
