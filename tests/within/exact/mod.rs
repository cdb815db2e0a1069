//! One hundred thousand random cases against exact rational arithmetic: every unit and notation, every
//! output format, scenarios, ranges and schedules.
//!
//! The model in these files is written down again from the definitions and shares nothing with the
//! program: units as fractions, Chinese numerals as digits, days counted one by one. The cases are the
//! same in every run. `cargo test --lib within::exact -- --nocapture` shows how many there were, and how far
//! the worst was off.

mod calculations;
mod notation;
mod outputs;
mod quantities;
mod random;
mod rates;
mod rational;
mod schedules;
mod screen;
mod shown;
mod units;

use shown::Tally;

type Part = (&'static str, fn() -> Tally);

#[test]
fn a_hundred_thousand_random_cases() {
    let mut all = Tally::default();
    let parts: [Part; 4] = [
        ("quantities", quantities::cases),
        ("calculations", calculations::cases),
        ("rates and solutions", rates::cases),
        ("years of schedules", schedules::cases),
    ];
    std::thread::scope(|scope| {
        let running = parts.map(|(name, cases)| (name, scope.spawn(cases)));
        for (name, part) in running {
            let tally = part.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            println!("{name}: {tally}");
            all.add(&tally);
        }
    });
    println!("all: {all}");
    assert!(all.cases >= 100_000, "{all}");
    assert!(all.worst <= 1.0, "{all}");
}
