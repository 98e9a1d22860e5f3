import numpy as np
a = np.array([[1, 2, 3], [4, 5, 6]])
a
---
print(a)
---
a.dtype
---
print(a.dtype, a.shape, a.ndim, a.size, a.T.shape, a.nbytes)
---
a / 255
---
a + 1.5
---
2 ** a
---
a[0], a[1, 2], a[:, 1], a[-1, ::-1]
---
a[a > 2]
---
a.sum(), a.sum(axis=0), a.mean(axis=1, keepdims=True), a.std()
---
np.argmax(a, axis=1)
---
x = np.array([5, 200], dtype=np.uint8)
x + 100
---
x + 300
---
x / 255
---
x[0]
---
print(x[0], x.max(), x.min(), x.dtype)
---
np.float64(0.5), np.uint8(5), np.float32(0.1), np.bool_(True), np.int64(7)
---
np.float64(0.5) * 2, 2 * np.float64(0.5), np.float64(1) / 3, np.int64(7) // 2, np.int64(7) % 4, -np.int64(3), abs(np.float32(-2.5))
---
isinstance(np.float64(1), float), isinstance(np.int64(1), int), isinstance(np.float32(1), np.floating), isinstance(a, np.ndarray)
---
float(np.float32(0.1)), int(np.int64(3)), bool(np.bool_(False)), round(np.float64(2.567), 2)
---
f"{np.float64(3.14159):.2f} {np.int64(5)} {np.float32(0.5)} {a.mean():.3f} {a}"
---
"%d %.2f %s" % (np.int64(5), np.float64(2.5), np.float32(1.5))
---
a.reshape(3, 2), a.reshape(-1), a.reshape((6, 1))
---
a.reshape(4, 2)
---
a[5]
---
a[0, 0, 0]
---
np.zeros(3) + np.zeros(4)
---
if a:
    pass
---
bool(np.array([3]))
---
b = a.copy()
b[0] = 9
b[:, 1] = [7, 8]
b[b == 9] = 0
b
---
b += 1
b *= 2
b
---
b /= 2
---
c = np.zeros((2, 3))
c += a
c
---
for row in a:
    print(row, row.sum())
---
[v for v in np.arange(3)]
---
len(a), 5 in a, 50 in a, list(a[0])
---
a.tolist(), a[0].tolist(), a[0, 0].item()
---
np.concatenate([a, a], axis=1), np.vstack((a, a)), np.stack([a[0], a[1]])
---
np.where(a > 3, a, 0), np.where(a > 3)
---
np.arange(10), np.arange(0, 1, 0.25), np.linspace(0, 1, 5), np.eye(2), np.full((2, 2), 7)
---
np.unique([3, 1, 1, 2], return_counts=True)
---
np.maximum(a, 3), np.maximum.accumulate([1, 3, 2]), np.add.reduce([1, 2, 3]), np.exp([0.0, 1.0]), np.sqrt(16)
---
np.random.seed(0)
np.random.rand(2, 2), np.random.randn(3), np.random.randint(0, 10, 5), np.random.choice([10, 20, 30], 4)
---
np.random.seed(1)
np.random.random(), np.random.randint(5), np.random.uniform(0, 1, (2,)), np.random.normal(size=2), np.random.permutation(5)
---
items = [1, 2, 3, 4, 5]
np.random.seed(3)
np.random.shuffle(items)
items
---
rng = np.random.default_rng(42)
rng.random(3), rng.integers(0, 10, 5), rng.normal(), rng.choice(5, 3, replace=False), rng.standard_normal((2, 2))
---
np.linalg.norm([3, 4]), np.linalg.det(np.array([[1., 2.], [3., 4.]])), np.linalg.inv(np.array([[1., 2.], [3., 4.]]))
---
np.linalg.inv(np.zeros((2, 2)))
---
a @ a.T, np.dot(a, a.T), np.matmul([1, 2], [3, 4])
---
a @ a
---
np.array([1, 2, 3], dtype='float32'), np.array([1.5, 2]), np.array([True, False]), np.array(5), np.array([])
---
np.array([1.7, -2.3]).astype(int), np.array([0, 1, 2]).astype(bool), a.astype(np.float32)
---
np.array([[1, 2], [3]])
---
np.expand_dims(a, 0).shape, np.squeeze(np.zeros((1, 3, 1))).shape, a[np.newaxis].shape, a[..., None].shape
---
a.dtype == np.int64, a.dtype == 'int64', np.dtype('float32'), np.dtype(float), a.dtype.name, a.dtype == np.float32
---
np.sum(a), np.mean(a), np.max(a), np.min(a, axis=0), np.std(a, axis=0), np.median(a), np.percentile(a, 50), np.cumsum(a)
---
np.isnan(np.array([1.0, np.nan])), np.isinf(np.inf), np.nan == np.nan, np.allclose([1.0], [1.0 + 1e-9]), np.array_equal(a, a)
---
np.pi, np.e, np.inf, np.newaxis
---
np.clip(a, 2, 4), np.round(np.array([1.234, 5.678]), 1), np.abs([-1, 2]), np.sign([-2, 0, 3]), np.floor(2.7)
---
np.tile([1, 2], 2), np.repeat([1, 2], 2), np.flip([1, 2, 3]), np.roll([1, 2, 3], 1), np.pad([1, 2], 1), np.diff([1, 4, 9])
---
np.meshgrid([1, 2], [3, 4, 5])
---
np.argsort([3, 1, 2]), np.sort([3, 1, 2]), np.nonzero([0, 1, 2]), np.searchsorted([1, 2, 3], 2), np.bincount([0, 1, 1])
---
np.histogram([1, 2, 1], bins=[0, 1, 2, 3])
---
np.split(np.arange(6), 3), np.array_split(np.arange(5), 2)
---
np.split(np.arange(5), 2)
---
a.foo
---
np.foo
---
np.zeros((2, 3), dtype=np.uint8), np.ones(2), np.zeros_like(a), np.ones_like(a, dtype=float), np.empty((0, 3))
---
np.set_printoptions(precision=3, suppress=True)
print(np.array([1.23456, 0.000012]))
np.set_printoptions(precision=8, suppress=False)
---
with np.printoptions(precision=2):
    print(np.array([1.23456]))
print(np.array([1.23456]))
---
hash(np.int64(5)) == hash(5), {np.int64(1): 'x'}[1], np.float64(2.0) == 2, np.int64(3) in [1, 2, 3], sorted([np.int64(3), np.int64(1)])
---
{a: 1}
---
[10, 20, 30][np.int64(1)], "abc"[np.int64(2)], range(np.int64(3)), list(range(np.int64(2)))
---
np.array([1, 2, 3]) == [1, 0, 3], a != a, a == None
---
~np.array([True, False]), np.array([1, 2]) & 1, np.array([True]) | np.array([False]), np.logical_not([True]), -np.array([1, 2])
---
-np.array([True])
---
np.array([True]) - np.array([True])
---
np.arange(24).reshape(2, 3, 4)
---
np.arange(10000).reshape(100, 100)
---
np.arange(2000)
---
np.random.seed(0)
np.random.rand(30, 30)
---
sum(np.array([1, 2, 3])), max(np.array([1, 5, 3])), min([np.float64(2), np.float64(1)]), sum([np.float64(0.1)] * 3)
---
np.float64(1e20), np.float64(1e-7), np.float32(1e10), np.float32(16777216.0), np.float64('nan'), np.float64(0.1) + 0.2
---
np.transpose(np.zeros((2, 3, 4)), (2, 0, 1)).shape, np.swapaxes(np.zeros((2, 3)), 0, 1).shape, np.moveaxis(np.zeros((2, 3, 4)), 0, -1).shape
---
np.einsum('ij,jk->ik', np.ones((2, 3)), np.ones((3, 2))), np.outer([1, 2], [3, 4]), np.trace(np.eye(3))
---
np.append([1, 2], 3), np.delete([1, 2, 3], 1), np.insert([1, 3], 1, 2), np.c_[[1, 2], [3, 4]], np.r_[1:4, 7]
---
a.max(axis=5)
---
np.array([3.7]) // 1, np.array([-7]) // 2, np.array([-7]) % 3, divmod(np.array([7]), 2), np.array([2.0]) ** 0.5, 2.0 ** np.array([1, 2])
---
np.power(2, 3), np.add(1, 2), np.mod(7, 3), np.multiply([1, 2], 3), np.divide(1, 4), np.subtract(5, 3)
---
np.iinfo(np.uint8).max, np.iinfo('int32').min, np.finfo(np.float32).eps
---
np.isclose([1.0, 2.0], [1.0, 2.1]), np.any([0, 1]), np.all([0, 1]), np.count_nonzero([0, 1, 2]), np.ptp([1, 5])
---
np.uint8(200) + np.uint8(100)
---
np.zeros((3, 3))[1:, 1:].shape, np.zeros(3)[[0, 2]], a[[0, 1], [1, 2]], a[np.array([1, 0])]
---
a[1.5]
---
a['x']
---
a[0] = [1, 2]
---
np.array([1, 2]).reshape(2, 1) * np.array([10, 20, 30])
---
import numpy.random as npr
npr.seed(5)
npr.randint(0, 100, size=(2, 3))
---
from numpy import array, zeros
from numpy.linalg import norm
array([1, 2]), zeros(2), norm([1.0, 1.0])
---
m = np.array([[1.5, np.nan], [np.inf, -2]])
m, np.nanmean([1.0, np.nan]), np.nan_to_num(m)
---
str(np.array([0.1, 0.25])), repr(np.array([1e-10, 1.0])), str(np.float32(0.1)), repr(np.array(1.5))
---
np.arange(3) is None, np.array([1]) is not None, type(a), type(a[0, 0]), type(np.float64(1) * 2)
---
list(zip(np.arange(2), np.arange(2))), dict(enumerate(np.arange(2))), [i for i in np.arange(6).reshape(3, 2)]
---
np.arange(5)[np.arange(5) % 2 == 0], np.arange(5)[-2:], np.arange(10)[2:8:3]
---
with np.errstate(divide='ignore', invalid='ignore'):
    q = np.array([1.0, 0.0]) / 0
q
---
pred = np.array([[0.1, 0.7, 0.2], [0.8, 0.1, 0.1]])
labels = np.argmax(pred, axis=1)
labels, (labels == np.array([1, 0])).mean(), np.sum(labels == [1, 1])
---
images = np.random.RandomState(0).randint(0, 256, (4, 28, 28)).astype('uint8')
images.shape, images.dtype, images[0, :2, :5], (images / 255.0).max(), images.reshape(4, 784).shape
---
print(images[0])
---
np.array([images[0], images[1]]).shape, np.array(list(images)).shape, np.stack(images).shape
---
one_hot = np.zeros((3, 4))
one_hot[np.arange(3), [1, 0, 3]] = 1
one_hot
---
idx = np.random.RandomState(1).permutation(4)
images[idx].shape, idx, images[images > 250].size
---
acc = np.array([1, 2, 3])
acc[0] += 5
acc[1:] *= 2
acc, acc.cumsum(), acc[::-1], acc.argmax(), acc.dtype.kind
---
x, y = np.array([1.5, 2.5])
x, y, x + y, [float(v) for v in (x, y)]
---
"{:.2f} {:d} {:>8.3f}|".format(np.float32(1.25), np.int64(3), np.float64(2.5)), f"{np.float64(0.256):.1%}"
---
np.zeros((1000000, 1000000))
---
np.array([1, 2, 3])[np.array([True, False])]
---
np.concatenate([np.zeros((2, 2)), np.zeros((3, 3))])
---
np.ones((2, 3)).dot(np.ones((2, 3)))
---
np.array([3, 1, 2]).sort(), np.array([[3, 1], [2, 5]]).T.tolist(), np.full(3, np.nan), np.arange(3, dtype=np.float32)
---
np.linspace(-1, 1, 5)[:, None] + np.arange(3), np.array([[1, 2]]).repeat(2, axis=0), np.array(3.0).item()
---
a.mean(0), a.sum(1), a.max(1), a.transpose(1, 0).shape, a.flatten(), a.ravel()[2], a.swapaxes(0, 1).shape, a.astype('float32').dtype
---
np.mean([1, 2, 3, 4]), np.std([1.0, 2.0]), np.var([1, 2, 3]), np.average([1, 2, 3], weights=[3, 2, 1]), np.quantile([1, 2, 3], 0.25)
---
type(np.mean([1, 2])), type(np.array([1, 2]).sum()), np.float32, np.uint8, type(np.arange(2).tolist()[0])
---
np.random.seed(42)
np.random.normal(0, 1, (2, 3)), np.random.rand(), np.random.randint(0, 2, (2, 2)), np.random.choice(5, 3, replace=False)
---
np.random.seed(-1)
---
np.random.randint(5, 5)
---
np.isin([1, 2, 3], [2]), np.union1d([1, 2], [2, 3]), np.logical_and([True, False], True), np.fliplr([[1, 2]]), np.rot90([[1, 2], [3, 4]])
---
np.float64(3.0).is_integer(), np.int64(5).item(), np.float32(2.5).astype(int), np.array([1.5]).astype('i4'), np.float64("2.5")
---
for i, v in np.ndenumerate(np.array([[1, 2]])):
    print(i, v)
---
np.vectorize(lambda v: v * 2)(np.array([1, 2, 3])), np.apply_along_axis(sum, 1, np.array([[1, 2], [3, 4]]))
---
np.array([10, 20, 30]).take([0, 2]), np.array([1, 2, 3, 4]).reshape(2, 2).diagonal(), np.array([[1, 2], [3, 4]]).trace(), np.tri(2)
---
np.set_printoptions(formatter={'float': lambda v: '%.1f' % v})
print(np.array([1.25, 2.0]))
np.set_printoptions()
print(np.array([1.25, 2.0]))
---
np.cov([1.0, 2.0, 3.0], [1.0, 2.0, 4.0]), np.corrcoef([1.0, 2.0, 3.0], [1.0, 2.0, 4.0])
---
10 ** np.array([1, 2]), np.array([1, 2]) ** -1.0, np.array([4, 9]) ** 0.5, np.int64(2) ** 10, np.float64(2) ** 0.5, 5 - np.int64(3), 7 / np.int64(2)
---
np.array([1, 2]) ** -1
---
grid = np.arange(6).reshape(2, 3)
grid.flat[3], len(grid.flat), grid.T.flat[1], grid.flat[1:4], grid.flat[[0, -1]], grid.T.flat[::2], list(grid.T.flat), type(grid.flat)
---
grid = np.arange(6.0).reshape(2, 3)
grid.T.flat[1] = 9
grid.flat[[0, 5]] = [7, 8]
walk = grid.flat
next(walk), next(walk), walk.index, walk.coords, walk.base is grid, grid, np.asarray(grid.flat), np.sum(grid.flat)
---
grid = np.zeros((2, 4), int)
grid.flat = [1, 2, 3]
grid[1:].flat[1:] = 5
grid, grid.flat.copy()
---
np.arange(3).flat[7]
---
np.arange(3).flat['a']
---
np.arange(4).reshape(2, 2).T.flags
---
grid = np.arange(4).reshape(2, 2)
f = grid[:, :1].flags
f.c_contiguous, f['F'], f['FORC'], f.owndata, f.behaved, f.carray, f.fnc, np.broadcast_to(1, (2,)).flags.writeable, grid.flags.contiguous
---
grid.setflags(write=False)
grid[0, 0] = 1
---
grid += 1
---
grid.flat[0] = 1
---
grid[0].flags.writeable = True
---
grid.flags.writeable = True
grid[0, 0] = 9
grid
---
np.arange(3).flags['Z']
---
counts = np.zeros(4, int)
np.add.at(counts, [0, 1, 1, 3, -1], 1)
table = np.zeros((3, 2), np.float32)
np.add.at(table, [2, 0, 2], np.array([[1, 2], [3, 4], [5, 6]]))
np.subtract.at(table, (slice(None), 1), 0.5)
np.multiply.at(table.T, (1, [0, 0]), 2)
counts, table
---
peak = np.array([1.0, 5.0, 2.0])
np.maximum.at(peak, [0, 0, 2], [3, 2, 1])
np.negative.at(peak, [1, 2, 2])
np.divide.at(peak, peak > 2, 2)
peak
---
np.add.at(counts, [0], 1.5)
np.divide.at(counts, [0, 0], 2)
counts
---
whole = np.arange(6)
part = whole[1:3]
part.base is whole, whole.base is None, part[:1].base is whole, whole.reshape(2, 3).base is whole, whole.view().base is whole, part.base is part.base
---
np.add.at(counts, [9], 1)
---
np.add.at(counts, [0, 1], [1, 2, 3])
---
np.add.at([1, 2], [0], 1)
---
np.add.at(counts, [0])
---
np.negative.at(counts, [0], 1)
---
np.add.reduceat(np.arange(8), [0, 4, 1, 5]), np.multiply.reduceat(np.arange(1, 7).reshape(2, 3), [0, 2], axis=1), np.maximum.reduceat([3.0, 1.0, 2.0], [0, 1])
---
np.add.reduceat(np.arange(8), [0, 9])
---
np.iinfo(np.int8), np.iinfo('uint64'), np.iinfo(np.int32).max
---
shared = np.ones(4)
np.add.at(shared, [1, 2, 3], shared[:3])
whole = np.arange(4)
np.add.at(whole, whole, whole)
square = np.ones((3, 2))
np.add.at(square, ([0, 0], [1, 1]), [5, 6])
np.add.at(square, np.array([True, False, True]), 1)
np.add.at(square, slice(1, None), [[10, 20]])
shared, whole, square
---
np.power.at(np.array([2, 3]), [0], -1)
---
np.add.at(whole, [[0, -1], [0, 9]], 1)
---
cube = np.zeros((3, 4, 2), np.int16)
np.add.at(cube, ([0, 2, -1], [1, -4, 0]), [[1, 2], [3, 4], [5, 6]])
np.add.at(cube, ([[0], [1]], [1, 3], [0, 1]), [[1, 2], [3, 4]])
np.subtract.at(cube, (np.array([1, 1], np.uint8), 2, [0, 0]), 7)
np.maximum.at(cube.transpose(1, 0, 2), ([3], [2]), 9)
cube
---
np.add.at(cube, ([0, 1], [0, 4]), 1)
---
np.add.at(cube, ([0, 1], [0, 1, 2]), 1)
---
np.add.at(cube, ([0], [0], [0], [0]), 1)
---
far = np.arange(8)
far[::2**61], far[::-2**63], far[2:][::2**62].sum(), np.arange(6).reshape(2, 3)[::2**62, ::-2**61], far[3:3:2**60]
---
filled = np.zeros((300, 400), np.uint8)
filled.flat = 7
filled.flat[5:] = [1, 2, 3]
filled.sum(), filled[0, :8], (filled.flat == 2).sum(), filled.flat > 6
---
np.frombuffer(b'12345678', np.uint8).flags.writeable = True
