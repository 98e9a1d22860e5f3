def fannkuch(n):
    count = list(range(1, n + 1))
    permutation = list(range(n))
    most, r = 0, n
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        flipped = permutation[:]
        flips = 0
        first = flipped[0]
        while first:
            flipped[:first + 1] = flipped[first::-1]
            flips += 1
            first = flipped[0]
        if flips > most:
            most = flips
        while True:
            if r == n:
                return most
            permutation.insert(r, permutation.pop(0))
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
print(fannkuch(9))
