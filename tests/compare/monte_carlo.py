"""The model of `gigawatt LOW..HIGHGW --utilization LOW..HIGH --pue LOW..HIGH --samples N` in NumPy.

Usage: python3 monte_carlo.py SAMPLES SEED [POWER_LOW POWER_HIGH] [UTIL_LOW UTIL_HIGH] [PUE_LOW PUE_HIGH]

    python3 tests/compare/monte_carlo.py 10000000 1 6 10 0.4 0.6 1.1 1.4

prints p5, p50 and p95 of the facility power in GW, of the energy a year in TWh and of the plant-years
against 88.2 TWh, one quantity a line. Powers are in GW; all three inputs are uniform, and one whose
ends are the same is not drawn. It needs NumPy, and reads nothing but its arguments.

With `--blocks` the samples are drawn a million at a time and counted in 65,536 bins, which takes
little memory as gigawatt does; without it they are kept and their quantiles are exact.
"""

import sys

import numpy as np

BINS = 65_536
SHARES = [0.05, 0.5, 0.95]
BLOCK = 1_000_000


def draw(rng, ends, count):
    low, high = ends
    return low if low == high else rng.uniform(low, high, count)


def powers(rng, inputs, count):
    power, utilization, pue = (draw(rng, ends, count) for ends in inputs)
    return power * utilization * pue


def of_counts(rng, inputs, samples):
    low, high = (np.prod([ends[side] for ends in inputs]) for side in (0, 1))
    counts = np.zeros(BINS, dtype=np.int64)
    for start in range(0, samples, BLOCK):
        block = powers(rng, inputs, min(BLOCK, samples - start))
        counts += np.histogram(block, BINS, (low, high))[0]
    below = np.concatenate([[0], np.cumsum(counts)])
    return np.interp(np.multiply(SHARES, samples), below, np.linspace(low, high, BINS + 1))


def main(arguments):
    in_blocks = "--blocks" in arguments
    numbers = [argument for argument in arguments if argument != "--blocks"]
    samples, seed = int(float(numbers[0])), int(numbers[1])
    ends = [float(number) for number in numbers[2:]] + [6, 10, 0.4, 0.6, 1.1, 1.4][len(numbers) - 2 :]
    inputs = [ends[0:2], ends[2:4], ends[4:6]]
    rng = np.random.default_rng(seed)
    if in_blocks:
        power = of_counts(rng, inputs, samples)
    else:
        power = np.quantile(powers(rng, inputs, samples), SHARES)
    energy = power * 8760 / 1000
    for name, values in [("GW", power), ("TWh", energy), ("plant-years", energy / 88.2)]:
        print(name, *(f"{value:.6g}" for value in values))


if __name__ == "__main__":
    main(sys.argv[1:])
