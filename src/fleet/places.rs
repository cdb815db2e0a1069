//! What tables call the places of grids beside the names of the presets: codes, other languages, short names.
//!
//! A code of two letters may be of a state and of a country: `CA` is California and Canada. In a column of states
//! all of them are states, in one of countries countries; in any other they are what all codes of the column can
//! be, and nothing where that is both or neither.

use super::heading::{PlaceKind, folded};
use super::understood::Codes;
use std::collections::HashSet;

/// Countries by their grid: its codes, then other names, as [`folded`] leaves them.
const COUNTRIES: &str = "algeria dz dza algerien/algerie/argelia, argentina ar arg argentinien/argentine, \
     australia au aus australien/australie, austria at aut osterreich/oesterreich/autriche, \
     bangladesh bd bgd bangladesch, belgium be bel belgien/belgique/belgica, brazil br bra brasilien/bresil/brasil, \
     bulgaria bg bgr bulgarien/bulgarie, canada ca can kanada, chile cl chl chili, \
     china cn chn prc/chine/people s republic of china/volksrepublik china/mainland china/中国大陆/中國, \
     colombia co col kolumbien/colombie, \
     czechia cz cze tschechien/tchequie/chequia/republique tcheque/republica checa, \
     denmark dk dnk danemark/daenemark/dinamarca, egypt eg egy agypten/aegypten/egypte/egipto, \
     eu eu eue europaische union/union europeenne/union europea, finland fi fin finnland/finlande/finlandia, \
     france fr fra frankreich/francia/法國, germany de deu deutschland/allemagne/alemania/德國, ghana gh gha, \
     greece gr grc griechenland/grece/grecia, hong-kong hk hkg hongkong, hungary hu hun ungarn/hongrie/hungria, \
     iceland is isl island/islande/islandia, india in ind indien/inde, indonesia id idn indonesien/indonesie, \
     iran ir irn islamic republic of iran, iraq iq irq irak, \
     ireland ie irl irland/irlande/irlanda/republic of ireland, israel il isr, italy it ita italien/italie/italia, \
     japan jp jpn japon, kazakhstan kz kaz kasachstan/kazajistan, kuwait kw kwt, malaysia my mys malaisie/malasia, \
     mexico mx mex mexiko/mexique/mejico, morocco ma mar marokko/maroc/marruecos, \
     netherlands nl nld niederlande/pays bas/paises bajos/holland/the netherlands, \
     new-zealand nz nzl neuseeland/nouvelle zelande/nueva zelanda, nigeria ng nga, \
     norway no nor norwegen/norvege/noruega, oman om omn, pakistan pk pak, paraguay py pry, peru pe per perou, \
     philippines ph phl philippinen/filipinas, poland pl pol polen/pologne/polonia, portugal pt prt, \
     qatar qa qat katar, romania ro rou rumanien/rumaenien/roumanie/rumania, \
     russia ru rus russian federation/russland/russie/rusia, \
     saudi-arabia sa sau ksa/saudi arabien/arabie saoudite/arabia saudita/arabia saudi, \
     singapore sg sgp singapur/singapour, slovakia sk svk slowakei/slovaquie/eslovaquia, \
     south-africa za zaf sudafrika/suedafrika/afrique du sud/sudafrica, \
     south-korea kr kor republic of korea/korea south/sudkorea/suedkorea/coree du sud/corea del sur/韓國, \
     spain es esp spanien/espagne/espana, sweden se swe schweden/suede/suecia, \
     switzerland ch che schweiz/suisse/suiza, taiwan tw twn, thailand th tha thailande/tailandia, \
     turkey tr tur turkei/tuerkei/turquie/turquia, \
     uk gb gbr uk/great britain/grossbritannien/vereinigtes konigreich/royaume uni/reino unido/英國, \
     ukraine ua ukr ucrania, \
     united-arab-emirates ae are vereinigte arabische emirate/emirats arabes unis/emiratos arabes unidos, \
     us us usa united states of america/vereinigte staaten/etats unis/estados unidos/美國, \
     uzbekistan uz uzb usbekistan/uzbekistan, venezuela ve ven, vietnam vn vnm viet nam";

/// The United States by their codes; their territories and the provinces of Canada have no grid of their own here.
const STATES: &str = "al alabama, ak alaska, az arizona, ar arkansas, ca california, co colorado, ct connecticut, \
     de delaware, dc district-of-columbia, fl florida, ga georgia, hi hawaii, id idaho, il illinois, in indiana, \
     ia iowa, ks kansas, ky kentucky, la louisiana, me maine, md maryland, ma massachusetts, mi michigan, \
     mn minnesota, ms mississippi, mo missouri, mt montana, ne nebraska, nv nevada, nh new-hampshire, nj new-jersey, \
     nm new-mexico, ny new-york, nc north-carolina, nd north-dakota, oh ohio, ok oklahoma, or oregon, \
     pa pennsylvania, ri rhode-island, sc south-carolina, sd south-dakota, tn tennessee, tx texas, ut utah, \
     vt vermont, va virginia, wa washington, wv west-virginia, wi wisconsin, wy wyoming, pr, gu, vi, as, mp, on, qc, \
     bc, ab, mb, sk, ns, nb, nl, pe, yt, nt, nu";

/// The provinces of China by their signs.
const PROVINCES: &str = "京 beijing, 津 tianjin, 冀 hebei, 晋 shanxi, 蒙 inner-mongolia, 辽 liaoning, 吉 jilin, \
     黑 heilongjiang, 沪 shanghai, 苏 jiangsu, 浙 zhejiang, 皖 anhui, 闽 fujian, 赣 jiangxi, 鲁 shandong, 豫 henan, \
     鄂 hubei, 湘 hunan, 粤 guangdong, 桂 guangxi, 琼 hainan, 渝 chongqing, 川 sichuan, 蜀 sichuan, 贵 guizhou, \
     黔 guizhou, 云 yunnan, 滇 yunnan, 陕 shaanxi, 秦 shaanxi, 甘 gansu, 陇 gansu, 青 qinghai, 宁 ningxia, \
     新 xinjiang";

/// The grid of a place by what tables call it.
pub(super) fn grid_of(place: &str, codes: Codes) -> Option<String> {
    let name = folded(place);
    let state = || state(&name).map(|state| format!("us-{state}"));
    match codes {
        _ if name.is_empty() => None,
        Codes::Unknown | Codes::Presets if is_code(&name) => None,
        Codes::Countries if is_code(&name) => country(&name).map(str::to_owned),
        Codes::States if is_code(&name) => state(),
        // Georgia, New York and Washington are others, too.
        Codes::States if is_state(&name) => Some(format!("us-{}", name.replace(' ', "-"))),
        _ => country(&name).or_else(|| province(&name)).map(str::to_owned),
    }
}

/// Whether a name, as [`folded`] leaves it, is that of a country; a code may be anything.
pub(super) fn is_country(name: &str) -> bool {
    const OTHERS: [&str; 11] = [
        "united states", "united kingdom", "中国", "美国", "德国", "法国", "英国", "日本", "印度",
        "加拿大", "澳大利亚",
    ];
    let is_long = name.len() > 3 || !name.is_ascii() || name == "usa";
    let is_id = || {
        let mut lines = COUNTRIES.split(", ");
        lines.any(|line| line.split(' ').next().is_some_and(|id| id.replace('-', " ") == name))
    };
    is_long && (OTHERS.contains(&name) || country(name).is_some() || is_id())
}

/// Whether a name has two letters, as those codes have that may be of several places.
pub(super) fn is_code(name: &str) -> bool {
    name.len() == 2 && name.is_ascii()
}

/// What the codes of two letters are in a column of such places, and whether there are any. One of three may be
/// something else, which then is on no grid that is known.
pub(super) fn codes<'a>(kind: PlaceKind, cells: impl Iterator<Item = &'a str>) -> (Codes, bool) {
    let names: HashSet<String> = cells.map(folded).collect();
    let is_code = |name: &&String| name.is_ascii() && (2..=3).contains(&name.len());
    let codes: Vec<&String> = names.iter().filter(is_code).collect();
    let count = |is: &dyn Fn(&str) -> bool| codes.iter().filter(|name| is(name)).count();
    let states = count(&|name| state(name).is_some() || is_territory(name));
    let countries = count(&|name| country(name).is_some());
    let are_most = |some: usize, others: usize| some > others && 3 * some >= 2 * codes.len();
    let read = match kind {
        PlaceKind::Country => Codes::Countries,
        PlaceKind::State if codes.is_empty() || 3 * states >= 2 * codes.len() => Codes::States,
        PlaceKind::Other if are_most(states, countries) => Codes::States,
        PlaceKind::Other if are_most(countries, states) => Codes::Countries,
        _ => Codes::Unknown,
    };
    (read, !codes.is_empty())
}

fn country(name: &str) -> Option<&'static str> {
    COUNTRIES.split(", ").find_map(|line| {
        let mut parts = line.splitn(4, ' ');
        let id = parts.next()?;
        let mut codes = [parts.next()?, parts.next()?].into_iter();
        let mut names = parts.next().unwrap_or_default().split('/');
        (codes.any(|code| code == name) || names.any(|known| known == name)).then_some(id)
    })
}

fn state(code: &str) -> Option<&'static str> {
    STATES.split(", ").find_map(|state| state.strip_prefix(code)?.strip_prefix(' '))
}

fn is_territory(code: &str) -> bool {
    STATES.split(", ").any(|state| state == code)
}

fn is_state(name: &str) -> bool {
    let name = name.replace(' ', "-");
    STATES.split(", ").any(|state| state.split_once(' ').is_some_and(|(_, known)| known == name))
}

/// A province by its sign.
fn province(name: &str) -> Option<&'static str> {
    PROVINCES.split(", ").find_map(|province| province.strip_prefix(name)?.strip_prefix(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found_by_their_codes_and_in_other_languages() {
        for (place, codes, grid) in [
            ("TX", Codes::States, Some("us-texas")),
            ("ca", Codes::States, Some("us-california")),
            ("CA", Codes::Countries, Some("canada")),
            ("CA", Codes::Unknown, None),
            ("CA", Codes::Presets, None),
            ("DE", Codes::States, Some("us-delaware")),
            ("DE", Codes::Countries, Some("germany")),
            ("PR", Codes::States, None),
            ("DEU", Codes::Unknown, Some("germany")),
            ("Georgia", Codes::States, Some("us-georgia")),
            ("New York", Codes::States, Some("us-new-york")),
            ("Georgia", Codes::Countries, None),
            ("Österreich", Codes::Unknown, Some("austria")),
            ("États-Unis", Codes::Unknown, Some("us")),
            ("ESPAÑA", Codes::States, Some("spain")),
            ("Pays-Bas", Codes::Countries, Some("netherlands")),
            ("京", Codes::Unknown, Some("beijing")),
            ("", Codes::Countries, None),
            ("Atlantis", Codes::Countries, None),
        ] {
            assert_eq!(grid_of(place, codes).as_deref(), grid, "{place} {codes:?}");
        }
    }

    #[test]
    fn codes_of_two_letters_are_what_their_column_says() {
        let of = |kind, cells: &[&str]| codes(kind, cells.iter().copied()).0;
        assert_eq!(of(PlaceKind::State, &["CA", "DE", "PR", "Ohio"]), Codes::States);
        // Of Australia and of Brazil.
        assert_eq!(of(PlaceKind::State, &["NSW", "WA", "SA"]), Codes::Unknown);
        assert_eq!(of(PlaceKind::State, &["SP", "PA"]), Codes::Unknown);
        // One that is of neither is not those of all others.
        assert_eq!(of(PlaceKind::State, &["TX", "OH", "XX"]), Codes::States);
        assert_eq!(of(PlaceKind::State, &["TX", "ON", "BC"]), Codes::States);
        assert_eq!(of(PlaceKind::Other, &["TX", "BC", "OH"]), Codes::States);
        assert_eq!(of(PlaceKind::Other, &["FR", "GB", "XX"]), Codes::Countries);
        assert_eq!(of(PlaceKind::Country, &["CA", "IN", "XX"]), Codes::Countries);
        assert_eq!(of(PlaceKind::Other, &["CA", "TX"]), Codes::States);
        assert_eq!(of(PlaceKind::Other, &["CA", "FR", "USA"]), Codes::Countries);
        assert_eq!(of(PlaceKind::Other, &["CA", "DE", "IN"]), Codes::Unknown);
        assert_eq!(of(PlaceKind::Other, &["FR", "TX"]), Codes::Unknown);
        assert_eq!(of(PlaceKind::Other, &["Texas"]), Codes::Unknown);
    }
}
