//! Random numbers that are the same in every run: `SplitMix64` (Steele, Lea, Flood 2014).

pub struct Random(u64);

impl Random {
    pub fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// From `low` to before `high`.
    pub fn within(&mut self, low: u64, high: u64) -> u64 {
        low + self.bits() % (high - low)
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.within(0, from.len() as u64) as usize]
    }

    pub fn chance(&mut self, one_in: u64) -> bool {
        self.within(0, one_in) == 0
    }
}
