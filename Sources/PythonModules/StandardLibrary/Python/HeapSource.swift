/// The module `heapq`, in Python.
enum HeapSource {
    static let text = #"""
        __all__ = ["heapify", "heappop", "heappush", "heappushpop", "heapreplace", "merge", "nlargest", "nsmallest"]


        def _sift_up(heap, start, position):
            item = heap[position]
            while position > start:
                parent = (position - 1) >> 1
                if not item < heap[parent]:
                    break
                heap[position] = heap[parent]
                position = parent
            heap[position] = item


        def _sift_down(heap, position):
            end = len(heap)
            start = position
            item = heap[position]
            child = 2 * position + 1
            while child < end:
                right = child + 1
                if right < end and not heap[child] < heap[right]:
                    child = right
                heap[position] = heap[child]
                position = child
                child = 2 * position + 1
            heap[position] = item
            _sift_up(heap, start, position)


        def heappush(heap, item, /):
            """Puts an item on a heap."""
            heap.append(item)
            _sift_up(heap, 0, len(heap) - 1)


        def heappop(heap, /):
            """Takes the smallest item off a heap."""
            if not heap:
                raise IndexError("index out of range")
            last = heap.pop()
            if not heap:
                return last
            smallest = heap[0]
            heap[0] = last
            _sift_down(heap, 0)
            return smallest


        def heapreplace(heap, item, /):
            """Takes the smallest item off and puts another on."""
            smallest = heap[0]
            heap[0] = item
            _sift_down(heap, 0)
            return smallest


        def heappushpop(heap, item, /):
            """Puts an item on and takes the smallest off."""
            if heap and heap[0] < item:
                item, heap[0] = heap[0], item
                _sift_down(heap, 0)
            return item


        def heapify(x, /):
            """Makes a heap of a list."""
            for position in reversed(range(len(x) // 2)):
                _sift_down(x, position)


        def nlargest(n, iterable, key=None):
            """The n largest items."""
            return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


        def nsmallest(n, iterable, key=None):
            """The n smallest items."""
            return sorted(iterable, key=key)[:max(n, 0)]


        def merge(*iterables, key=None, reverse=False):
            """The items of sorted iterables in order."""
            items = []
            for iterable in iterables:
                items.extend(iterable)
            items.sort(key=key, reverse=reverse)
            yield from items
        """#
}
