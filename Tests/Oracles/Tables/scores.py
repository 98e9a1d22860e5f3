# What scikit-learn gives for splits, measures and preprocessing.
#
# Run by Python with scikit-learn, its output is scores.expected: python record.py scores
import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.metrics import (accuracy_score, auc, average_precision_score, balanced_accuracy_score, classification_report, cohen_kappa_score,
                             confusion_matrix, f1_score, log_loss, matthews_corrcoef, mean_absolute_error, mean_squared_error,
                             precision_recall_curve, precision_recall_fscore_support, precision_score, r2_score, recall_score, roc_auc_score,
                             roc_curve, root_mean_squared_error, top_k_accuracy_score)
from sklearn.model_selection import KFold, StratifiedKFold, cross_val_score, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import (LabelBinarizer, LabelEncoder, MinMaxScaler, OneHotEncoder, PolynomialFeatures, StandardScaler, normalize)
from sklearn.utils import resample, shuffle
from sklearn.utils.class_weight import compute_class_weight

rng = np.random.RandomState(3)
X = rng.rand(50, 4)
y = rng.randint(0, 3, 50)
p = y.copy()
p[::4] = rng.randint(0, 3, 13)
s = rng.rand(50)
b, pb = (y > 0).astype(int), (p > 0).astype(int)
names = np.array(["cat", "dog", "owl"])
L, LP = names[y], names[p]
df, ser = pd.DataFrame(X, columns=list("abcd")), pd.Series(y, name="t")
EXPRESSIONS = r"""
[a.shape for a in train_test_split(X,y,test_size=0.3,random_state=42)]
train_test_split(X,y,test_size=0.3,random_state=42)[3]
train_test_split(np.arange(10),random_state=0)
train_test_split(list(range(10)),test_size=3,random_state=1)
train_test_split(df,ser,test_size=0.1,random_state=7)[1]
train_test_split(df,ser,test_size=0.1,random_state=7)[3]
train_test_split(X,y,stratify=y,random_state=5)[3]
train_test_split(X,y,stratify=y,test_size=0.2,random_state=1)[2].sum()
train_test_split(np.arange(6),shuffle=False)
train_test_split(X,y[:10])
train_test_split(X,test_size=1.5)
train_test_split(np.arange(10),train_size=0.6,random_state=0)
confusion_matrix(y,p)
confusion_matrix(L,LP)
confusion_matrix(y,p,normalize='true')
confusion_matrix(L,LP,labels=['owl','cat'])
accuracy_score(y,p)
accuracy_score(y,p,normalize=False)
print(classification_report(y,p))
print(classification_report(L,LP,digits=3))
print(classification_report(y,p,target_names=['a','bbb','a long class name']))
classification_report(y,p,output_dict=True)
print(classification_report(b,pb))
classification_report(y,p,target_names=['a'])
print(classification_report([0,1,2],[0,0,0],zero_division=0))
precision_score(b,pb)
recall_score(b,pb)
f1_score(b,pb)
f1_score(y,p,average='macro')
f1_score(y,p,average='weighted')
f1_score(y,p,average='micro')
f1_score(y,p,average=None)
precision_score(y,p)
precision_recall_fscore_support(y,p)
mean_squared_error(s,X[:,0])
mean_absolute_error(s,X[:,0])
r2_score(s,X[:,0])
root_mean_squared_error(s,X[:,0])
mean_squared_error(X,X*2,multioutput='raw_values')
roc_auc_score(b,s)
roc_curve(b[:12],s[:12])
auc([0,0.5,1],[0,0.8,1])
precision_recall_curve(b[:8],s[:8])
average_precision_score(b,s)
log_loss(b,s)
balanced_accuracy_score(y,p)
matthews_corrcoef(y,p)
cohen_kappa_score(y,p)
accuracy_score(y,s)
accuracy_score(y,p[:3])
LabelBinarizer().fit_transform(y)[:4]
LabelBinarizer().fit_transform(L)[:4]
LabelBinarizer().fit(['yes','no']).transform(['no','yes'])
LabelBinarizer().fit(y).inverse_transform(np.eye(3))
LabelBinarizer().fit(y).classes_
LabelEncoder().fit_transform(L)[:8]
LabelEncoder().fit(L).classes_
LabelEncoder().fit(L).inverse_transform([0,2])
StandardScaler().fit_transform(X)[:2]
StandardScaler().fit(X).mean_
StandardScaler().fit(X).scale_
StandardScaler()
StandardScaler(with_mean=False)
StandardScaler().transform(X)
StandardScaler().fit(X).transform(X[:,:2])
StandardScaler().fit(X[:,0])
MinMaxScaler().fit_transform(X)[:2]
MinMaxScaler((0,255)).fit_transform(X)[:1]
MinMaxScaler().fit(df).data_max_
StandardScaler().fit_transform(df)[:1]
OneHotEncoder(sparse_output=False).fit_transform(L.reshape(-1,1))[:3]
OneHotEncoder().fit(L.reshape(-1,1)).categories_
OneHotEncoder().fit_transform(L.reshape(-1,1)).toarray()[:2]
OneHotEncoder().fit(L.reshape(-1,1)).get_feature_names_out(['k'])
normalize(X)[:1]
PolynomialFeatures(2).fit_transform(X[:1,:2])
[t.tolist() for _,t in KFold(3).split(np.arange(7))]
[t.tolist() for _,t in KFold(3,shuffle=True,random_state=1).split(np.arange(7))]
[t.tolist() for _,t in StratifiedKFold(3).split(X,y)]
LinearRegression().fit(X,s).coef_
LinearRegression().fit(X,s).score(X,s)
np.round(LogisticRegression().fit(X,y).coef_,2)
LogisticRegression().fit(X,y).score(X,y)
make_pipeline(StandardScaler(),LinearRegression()).fit(X,s).predict(X[:2])
make_pipeline(StandardScaler(),LinearRegression())
shuffle(np.arange(5),random_state=0)
resample(np.arange(5),random_state=0)
cross_val_score(LinearRegression(),X,s,cv=3)
top_k_accuracy_score(y,X[:,:3],k=2)
compute_class_weight('balanced', classes=np.unique(y), y=y)
"""
for text in EXPRESSIONS.strip().split("\n"):
    print(">>>", text)
    try:
        print(eval(text))
    except Exception as error:
        print(type(error).__name__, error)
