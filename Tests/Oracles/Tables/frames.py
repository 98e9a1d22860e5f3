# What pandas prints for a table, its columns and what is made of them.
#
# Run by Python with pandas, its output is frames.expected: python record.py frames
import numpy as np
import pandas as pd

np.random.seed(0)
df = pd.DataFrame({"name": ["Ann", "Bob", "Cid", "Dee", "Eve", "Fay"], "age": [23, 35, None, 41, 29, 35],
                   "score": [88.5, 92.25, 79.0, None, 95.125, 60.0], "team": ["red", "blue", "red", "blue", "red", None],
                   "ok": [True, False, True, True, False, True]})
big = pd.DataFrame(np.random.randn(100, 30), columns=[f"c{i}" for i in range(30)])
ints = pd.DataFrame(np.random.randint(0, 255, (70, 4)), columns=list("abcd"))
h = pd.DataFrame({"loss": [0.5, 0.25, 0.125], "accuracy": [0.8, 0.9, 0.95], "val_loss": [0.6, 0.4, 0.3]})
EXPRESSIONS = r"""
df
df.dtypes
df.head(2)
df.tail(2)
df.shape
df.columns
df.index
df.describe()
df.describe(include='all')
df['age']
df.age.mean()
df[['name','age']]
big
big.head()
big.shape
ints
ints.describe()
ints['a']
ints['a'].value_counts().head()
df['team'].value_counts()
df['team'].value_counts(dropna=False)
df['team'].value_counts(normalize=True)
df['team'].unique().tolist()
df['team'].nunique()
df.isnull()
df.isnull().sum()
df.isna().any()
df.notnull().all()
df.dropna()
df.fillna(0)
df['age'].fillna(df['age'].mean())
df.mean(numeric_only=True)
df.mean()
df.sum(numeric_only=True)
df['score'].std()
df['score'].median()
df.max(numeric_only=True)
df.sort_values('age')
df.sort_values(['team','age'],ascending=[True,False])
df.sort_values('score',ascending=False)
df.set_index('name')
df.set_index('name').loc['Bob']
df.set_index('name').loc[['Bob','Eve'],'age']
df.reset_index()
df.iloc[0]
df.iloc[1:3]
df.iloc[:, 1:3]
df.iloc[0,1]
df.iloc[[0,2],[1,2]]
df.loc[2]
df.loc[1:3,'name']
df.loc[df.age>30,['name','age']]
df[df['age']>30]
df[(df.age>25)&(df.score>80)]
df[~df.ok]
df[df.team.isin(['red'])]
df.groupby('team').mean(numeric_only=True)
df.groupby('team')['age'].mean()
df.groupby('team').size()
df.groupby('team').count()
df.groupby(['team','ok']).size()
df.groupby(['team','ok'])['score'].mean()
df.groupby('team').agg({'age':'mean','score':['min','max']})
df.groupby('team')['score'].agg(['mean','count'])
df.groupby('team',as_index=False)['score'].sum()
df.groupby('team').agg(avg=('score','mean'),n=('name','count'))
df['name'].str.upper()
df['name'].str.len()
df['name'].str.contains('e')
df['name'].map({'Ann':1,'Bob':2})
df['age'].apply(lambda v:v*2)
df.apply(lambda r:r['name']+'!',axis=1)
df['team'].replace('red','green')
df.replace({'red':'R'})
df.rename(columns={'age':'years'})
df.drop('age',axis=1)
df.drop(columns=['age','ok'])
df.drop([0,1])
df.astype({'ok':int})['ok']
df['ok'].astype(int)
pd.get_dummies(df['team'])
pd.get_dummies(df,columns=['team'])
pd.get_dummies(df['team'],dtype=int,prefix='t')
pd.concat([df.head(2),df.tail(1)])
pd.concat([df.head(2),df.tail(1)],ignore_index=True)
pd.concat([df['age'],df['score']],axis=1)
pd.merge(df,pd.DataFrame({'team':['red','blue'],'city':['Rome','Bern']}),on='team')
df.merge(pd.DataFrame({'team':['red','gold'],'city':['Rome','Bern']}),how='left')
df.merge(pd.DataFrame({'team':['red','gold'],'city':['Rome','Bern']}),how='outer')
df.corr(numeric_only=True)
df.to_csv()
df.to_csv(index=False)
df.to_dict('records')[0]
df.to_dict()['age']
df.values
df.to_numpy()[0]
df['age'].values
df.T
h
h.T
list(df)
list(df.items())[1][0]
[r for _,r in df.head(1).iterrows()][0]
next(df.itertuples())
df.nlargest(2,'score')
df['age'].idxmax()
df['score'].quantile(0.25)
df.query('age > 30')
df.query("team == 'red' and score > 80")
df.pivot_table(values='score',index='team',aggfunc='mean')
pd.crosstab(df['team'],df['ok'])
df.duplicated('team')
df.drop_duplicates('team')
df['age'].cumsum()
df['score'].round(1)
df['score'].rank()
df['age'].between(25,35)
df['nope']
df[['name','nope']]
df.drop('nope',axis=1)
df.loc[99]
df.loc['x']
df.iloc[99]
df.nope
pd.Series([1,2,3])
pd.Series([1.5,2,3],index=['a','b','c'],name='s')
pd.Series({'a':1,'b':2})
pd.Series(['x','y'])+'!'
pd.Series([1,2])+pd.Series([10,20])
pd.Series([1,2],index=['a','b'])+pd.Series([1,2],index=['b','c'])
pd.Series([1,2,3])>2
pd.Series([3,1,2]).sort_values()
pd.Series(dtype=float)
pd.DataFrame()
pd.DataFrame(columns=['a','b'])
pd.DataFrame([[1,2],[3,4]])
pd.DataFrame([{'a':1,'b':2},{'a':3}])
pd.DataFrame(np.eye(3))
pd.DataFrame({'x':[1e10,1e-10,3.5]})
pd.DataFrame({'x':[1234567.891,0.5]})
pd.DataFrame({'x':[123456789012,5]})
pd.DataFrame({'a':[1,2]},index=['r1','r2'])
df.set_index(['team','name'])
big.corr().iloc[:3,:3]
pd.Series(range(100))
pd.Series(np.linspace(0,1,70))
pd.DataFrame({'long text':['a'*80,'b']})
pd.Index([1,2,3])
pd.Index(['a','b'],name='k')
ints.columns.tolist()
ints.mean()
ints.mean(axis=1).head()
ints.sum(axis=1).head(3)
(ints/255).head()
ints.head()*2
ints.head()>100
-ints.head(2)
ints.idxmax()
ints.agg(['min','max'])
df.select_dtypes('number')
df.select_dtypes(include=['object'])
df.nunique()
df.count()
df.memory_usage()
df['age'].isnull().sum()
df.sample(3,random_state=1)
ints.sample(frac=0.05,random_state=42)
df.describe(include='object')
df['team'].describe()
df['age'].describe()
df.info()
big.info()
df.melt(id_vars='name',value_vars=['age','score'])
df._repr_html_()
big._repr_html_()
df.groupby(['team','ok']).mean(numeric_only=True)._repr_html_()
df.isnull().sum().sum()
pd.isnull(np.nan)
df.to_string()
pd.Series([1,2,3]).to_frame('q')
df['age'].dtype
df.dtypes['name']
df['name'].dtype == object
df['age'].dtype == float
df.axes
df.size
df.ndim
len(df)
'age' in df
df.empty
df['score'].mode()
df['team'].mode()[0]
df['age'].tolist()
df['ok'].sum()
df.stack().head(3)
df.groupby('team')['score'].transform('mean')
df.groupby('team').get_group('red')
df['score'].diff()
df['score'].shift(1)
df['score'].rolling(2).mean()
df.where(df.ok)
df['name'].str.split('n')
df['name'].str[0]
df.set_index('name').T
df.assign(x=1)
df.add_prefix('p_').columns
df.eq(35).head(2)
df.filter(like='o')
df.iloc[-1]['name']
df.at[0,'age']
df.iat[0,0]
df.loc[0,'name']
pd.Series([True,False]).value_counts()
pd.Series([0.1,0.2,0.1]).value_counts()
df.std(numeric_only=True)
df.var(numeric_only=True)
pd.Series([1,None,3])
pd.Series(['a',None])
pd.Series([1,'a',None])
pd.DataFrame({'a':[1,'x',None,2.5]})
"""
for text in EXPRESSIONS.strip().split("\n"):
    print(">>>", text)
    try:
        print(eval(text))
    except Exception as error:
        print(type(error).__name__, error)
