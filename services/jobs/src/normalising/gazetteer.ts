/**
 * Names of places that postings use: countries and regions whole, cities as far as they stand without their country in
 * real postings. `City|CC|Region`, other names after `=`.
 */
const cityTable = `
New York|US|NY=New York City=NYC=Manhattan=Brooklyn;San Francisco|US|CA=SF=San Francisco Bay Area=SF Bay Area=Bay Area;Los Angeles|US|CA;San Diego|US|CA;San Jose|US|CA;Palo Alto|US|CA;Mountain View|US|CA;Menlo Park|US|CA;Sunnyvale|US|CA;Santa Clara|US|CA;Oakland|US|CA;Berkeley|US|CA;Redwood City|US|CA;San Mateo|US|CA;Santa Monica|US|CA;Irvine|US|CA;Sacramento|US|CA;El Segundo|US|CA;South San Francisco|US|CA;Seattle|US|WA;Bellevue|US|WA;Redmond|US|WA;Portland|US|OR;Boston|US|MA;Cambridge|US|MA;Somerville|US|MA;Chicago|US|IL;Austin|US|TX;Dallas|US|TX;Houston|US|TX;San Antonio|US|TX;Denver|US|CO;Boulder|US|CO;Atlanta|US|GA;Miami|US|FL;Tampa|US|FL;Orlando|US|FL;Jacksonville|US|FL;Philadelphia|US|PA;Pittsburgh|US|PA;Washington|US|DC=Washington DC=Washington, DC=Washington D.C.;Arlington|US|VA;Reston|US|VA;McLean|US|VA;Baltimore|US|MD;Phoenix|US|AZ;Scottsdale|US|AZ;Tempe|US|AZ;Salt Lake City|US|UT;Lehi|US|UT;Provo|US|UT;Minneapolis|US|MN;Detroit|US|MI;Ann Arbor|US|MI;Columbus|US|OH;Cleveland|US|OH;Cincinnati|US|OH;Nashville|US|TN;Raleigh|US|NC;Durham|US|NC;Charlotte|US|NC;St. Louis|US|MO;Kansas City|US|MO;Las Vegas|US|NV;Reno|US|NV;Indianapolis|US|IN;Milwaukee|US|WI;Madison|US|WI;Newark|US|NJ;Jersey City|US|NJ;Hoboken|US|NJ;Honolulu|US|HI;New Orleans|US|LA;Huntsville|US|AL;Albuquerque|US|NM;Omaha|US|NE;Des Moines|US|IA;Louisville|US|KY;Charleston|US|SC;Richmond|US|VA;
Toronto|CA|ON;Ottawa|CA|ON;Waterloo|CA|ON;Kitchener|CA|ON;Mississauga|CA|ON;Montreal|CA|QC=Montréal;Quebec City|CA|QC=Québec;Vancouver|CA|BC;Victoria|CA|BC;Calgary|CA|AB;Edmonton|CA|AB;Winnipeg|CA|MB;Halifax|CA|NS;
Mexico City|MX=Ciudad de México=CDMX;Guadalajara|MX;Monterrey|MX;São Paulo|BR=Sao Paulo;Rio de Janeiro|BR;Buenos Aires|AR;Bogotá|CO=Bogota;Medellín|CO=Medellin;Lima|PE;Santiago|CL;Montevideo|UY;San José|CR;
London|GB;Manchester|GB;Birmingham|GB;Bristol|GB;Edinburgh|GB;Glasgow|GB;Leeds|GB;Liverpool|GB;Oxford|GB;Belfast|GB;Cardiff|GB;Sheffield|GB;Nottingham|GB;Newcastle|GB=Newcastle upon Tyne;Brighton|GB;Reading|GB;Aberdeen|GB;Barnsley|GB;Basingstoke|GB;Bath|GB;Bedford|GB;Blackburn|GB;Blackpool|GB;Bolton|GB;Bournemouth|GB;Bradford|GB;Burnley|GB;Canterbury|GB;Carlisle|GB;Chelmsford|GB;Cheltenham|GB;Chester|GB;Chesterfield|GB;Colchester|GB;Coventry|GB;Crawley|GB;Crewe|GB;Croydon|GB;Darlington|GB;Derby|GB;Doncaster|GB;Dundee|GB;Eastbourne|GB;Exeter|GB;Gateshead|GB;Gloucester|GB;Grimsby|GB;Guildford|GB;Harlow|GB;Harrogate|GB;Hartlepool|GB;Hastings|GB;Hereford|GB;Huddersfield|GB;Hull|GB=Kingston upon Hull;Inverness|GB;Ipswich|GB;Kettering|GB;Lancaster|GB;Leicester|GB;Lincoln|GB;Livingston|GB;Luton|GB;Maidstone|GB;Mansfield|GB;Middlesbrough|GB;Milton Keynes|GB;Northampton|GB;Norwich|GB;Nuneaton|GB;Oldham|GB;Peterborough|GB;Plymouth|GB;Poole|GB;Portsmouth|GB;Preston|GB;Rochdale|GB;Rotherham|GB;Rugby|GB;Salford|GB;Salisbury|GB;Scunthorpe|GB;Shrewsbury|GB;Slough|GB;Southampton|GB;Southend-on-Sea|GB=Southend;Southport|GB;St Albans|GB;Stevenage|GB;Stirling|GB;Stockport|GB;Stockton-on-Tees|GB;Stoke-on-Trent|GB=Stoke;Sunderland|GB;Swansea|GB;Swindon|GB;Taunton|GB;Telford|GB;Torquay|GB;Wakefield|GB;Walsall|GB;Warrington|GB;Watford|GB;Wigan|GB;Winchester|GB;Wolverhampton|GB;Worcester|GB;Worthing|GB;Wrexham|GB;York|GB;Derry|GB=Londonderry;Lisburn|GB;Limerick|IE;Waterford|IE;Kilkenny|IE;Dublin|IE;Cork|IE;Galway|IE;
Berlin|DE;Munich|DE=München=Muenchen;Hamburg|DE;Cologne|DE=Köln=Koeln;Frankfurt|DE=Frankfurt am Main;Stuttgart|DE;Düsseldorf|DE=Duesseldorf=Dusseldorf;Leipzig|DE;Dresden|DE;Hannover|DE=Hanover;Nuremberg|DE=Nürnberg;Bremen|DE;Essen|DE;Dortmund|DE;Karlsruhe|DE;Mannheim|DE;Heidelberg|DE;Bonn|DE;Potsdam|DE;Freiburg|DE;Magdeburg|DE;Vienna|AT=Wien;Graz|AT;Linz|AT;Salzburg|AT;Zurich|CH=Zürich;Geneva|CH=Genève=Genf;Basel|CH;Bern|CH;Lausanne|CH;Zug|CH;
Paris|FR;Lyon|FR;Marseille|FR;Toulouse|FR;Nantes|FR;Lille|FR;Bordeaux|FR;Nice|FR;Strasbourg|FR;Montpellier|FR;Rennes|FR;Grenoble|FR;Brussels|BE=Bruxelles=Brussel;Antwerp|BE=Antwerpen;Ghent|BE=Gent;Luxembourg City|LU;Amsterdam|NL;Rotterdam|NL;The Hague|NL=Den Haag;Utrecht|NL;Eindhoven|NL;Delft|NL;
Madrid|ES;Barcelona|ES;Valencia|ES;Seville|ES=Sevilla;Málaga|ES=Malaga;Bilbao|ES;Zaragoza|ES;Lisbon|PT=Lisboa;Porto|PT;Braga|PT;Rome|IT=Roma;Milan|IT=Milano;Turin|IT=Torino;Bologna|IT;Florence|IT=Firenze;Naples|IT=Napoli;
Copenhagen|DK=København;Aarhus|DK;Stockholm|SE;Gothenburg|SE=Göteborg;Malmö|SE=Malmo;Oslo|NO;Bergen|NO;Trondheim|NO;Helsinki|FI;Espoo|FI;Tampere|FI;Tallinn|EE;Tartu|EE;Riga|LV;Vilnius|LT;Kaunas|LT;Reykjavik|IS=Reykjavík;
Warsaw|PL|Masovian=Warszawa=Warschau;Krakow|PL|Lesser Poland=Kraków=Cracow=Krakau;Wroclaw|PL|Lower Silesian=Wrocław=Breslau;Gdansk|PL|Pomeranian=Gdańsk=Danzig;Gdynia|PL|Pomeranian;Sopot|PL|Pomeranian;Poznan|PL|Greater Poland=Poznań;Lodz|PL|Łódź=Łódź;Katowice|PL|Silesian;Gliwice|PL|Silesian;Szczecin|PL|West Pomeranian;Lublin|PL|Lublin;Bialystok|PL|Podlaskie=Białystok;Bydgoszcz|PL|Kuyavian-Pomeranian;Torun|PL|Kuyavian-Pomeranian=Toruń;Rzeszow|PL|Subcarpathian=Rzeszów;Kielce|PL|Świętokrzyskie;Olsztyn|PL|Warmian-Masurian;Opole|PL|Opole;Zielona Góra|PL|Lubusz;Koszalin|PL|West Pomeranian;
Prague|CZ=Praha;Brno|CZ;Bratislava|SK;Košice|SK;Budapest|HU;Bucharest|RO=București;Cluj-Napoca|RO=Cluj;Iași|RO=Iasi;Timișoara|RO;Sofia|BG;Plovdiv|BG;Athens|GR=Athen;Thessaloniki|GR;Nicosia|CY;Limassol|CY;Valletta|MT;Zagreb|HR;Belgrade|RS=Beograd;Novi Sad|RS;Ljubljana|SI;Sarajevo|BA;Skopje|MK;Tirana|AL;Kyiv|UA=Kiev;Lviv|UA;Kharkiv|UA;Chișinău|MD;Minsk|BY;Moscow|RU;Istanbul|TR;Ankara|TR;Tbilisi|GE;Yerevan|AM;Baku|AZ;Almaty|KZ;
Tel Aviv|IL=Tel Aviv-Yafo=Tel-Aviv;Jerusalem|IL;Haifa|IL;Herzliya|IL;Dubai|AE;Abu Dhabi|AE;Riyadh|SA;Jeddah|SA;Doha|QA;Amman|JO;Beirut|LB;Cairo|EG;Casablanca|MA;Lagos|NG;Nairobi|KE;Accra|GH;Cape Town|ZA;Johannesburg|ZA;Kigali|RW;
Bangalore|IN|Karnataka=Bengaluru;Hyderabad|IN|Telangana;Mumbai|IN|Maharashtra;Pune|IN|Maharashtra;Delhi|IN|Delhi=New Delhi;Gurgaon|IN|Haryana=Gurugram;Noida|IN|Uttar Pradesh;Chennai|IN|Tamil Nadu;Kolkata|IN|West Bengal;Ahmedabad|IN|Gujarat;Karachi|PK;Lahore|PK;Islamabad|PK;Dhaka|BD;Colombo|LK;Kathmandu|NP;
Singapore|SG;Kuala Lumpur|MY;Penang|MY;Jakarta|ID;Bangkok|TH;Manila|PH;Cebu|PH;Ho Chi Minh City|VN=Saigon;Hanoi|VN;Hong Kong|HK;Taipei|TW;Tokyo|JP;Osaka|JP;Kyoto|JP;Seoul|KR;Shanghai|CN;Beijing|CN;Shenzhen|CN;Guangzhou|CN;Sydney|AU|NSW;Melbourne|AU|VIC;Brisbane|AU|QLD;Perth|AU|WA;Adelaide|AU|SA;Canberra|AU|ACT;Auckland|NZ;Wellington|NZ;Christchurch|NZ`

const usStates =
  'AL=Alabama,AK=Alaska,AZ=Arizona,AR=Arkansas,CA=California,CO=Colorado,CT=Connecticut,DE=Delaware,DC=District of Columbia,FL=Florida,GA=Georgia,HI=Hawaii,ID=Idaho,IL=Illinois,IN=Indiana,IA=Iowa,KS=Kansas,KY=Kentucky,LA=Louisiana,ME=Maine,MD=Maryland,MA=Massachusetts,MI=Michigan,MN=Minnesota,MS=Mississippi,MO=Missouri,MT=Montana,NE=Nebraska,NV=Nevada,NH=New Hampshire,NJ=New Jersey,NM=New Mexico,NY=New York State,NC=North Carolina,ND=North Dakota,OH=Ohio,OK=Oklahoma,OR=Oregon,PA=Pennsylvania,RI=Rhode Island,SC=South Carolina,SD=South Dakota,TN=Tennessee,TX=Texas,UT=Utah,VT=Vermont,VA=Virginia,WA=Washington State,WV=West Virginia,WI=Wisconsin,WY=Wyoming'
const canadianProvinces =
  'AB=Alberta,BC=British Columbia,MB=Manitoba,NB=New Brunswick,NL=Newfoundland and Labrador,NS=Nova Scotia,ON=Ontario,PE=Prince Edward Island,QC=Quebec,SK=Saskatchewan'
const polishRegions =
  'Lower Silesian=dolnośląskie,Kuyavian-Pomeranian=kujawsko-pomorskie,Lublin=lubelskie,Lubusz=lubuskie,Łódź=łódzkie,Lesser Poland=małopolskie,Masovian=mazowieckie,Opole=opolskie,Subcarpathian=podkarpackie,Podlaskie=podlaskie,Pomeranian=pomorskie,Silesian=śląskie,Świętokrzyskie=świętokrzyskie,Warmian-Masurian=warmińsko-mazurskie,Greater Poland=wielkopolskie,West Pomeranian=zachodniopomorskie'
const countryNicknames =
  'US=USA=U.S.=U.S.A.=United States=United States of America=America,GB=UK=U.K.=England=Scotland=Wales=Great Britain=United Kingdom=Northern Ireland,AE=UAE,KR=South Korea=Korea,RU=Russia,CZ=Czech Republic=Czechia,NL=Holland=The Netherlands,TR=Turkey,HK=Hong Kong SAR,VN=Vietnam,TW=Taiwan,NZ=NZ,DE=Deutschland,PL=Polska,IE=Republic of Ireland'
const countryCodes =
  'AD AE AF AL AM AR AT AU AZ BA BD BE BG BH BO BR BY CA CH CL CN CO CR CY CZ DE DK DO DZ EC EE EG ES ET FI FR GB GE GH GR GT HK HN HR HU ID IE IL IN IQ IS IT JM JO JP KE KG KH KR KW KZ LA LB LI LK LT LU LV MA MC MD ME MK MM MN MT MU MX MY NG NI NL NO NP NZ OM PA PE PH PK PL PR PS PT PY QA RO RS RU RW SA SE SG SI SK SN SV TH TN TR TT TW TZ UA UG US UY UZ VE VN ZA ZM ZW'.split(
    ' ',
  )

export interface City {
  name: string
  country: string
  region: string | null
}

export interface Gazetteer {
  cities: ReadonlyMap<string, City>
  /** Name or short form to region and country; short forms are kept apart because they need a city before them. */
  regions: ReadonlyMap<string, { region: string; country: string }>
  regionCodes: ReadonlyMap<string, { region: string; country: string }>
  countries: ReadonlyMap<string, string>
}

/** Builds the look-ups; keys are folded by `placeKey`. */
export function createGazetteer(): Gazetteer {
  return { cities: readCities(), ...readRegions(), countries: readCountries() }
}

/** Lower case without accents and dots, for looking names up. */
export function placeKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/ł/g, 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\./g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function readCities(): Map<string, City> {
  const cities = new Map<string, City>()
  for (const entry of cityTable.split(';')) {
    const [facts = '', ...otherNames] = entry.trim().split('=')
    const [name = '', country = '', region = null] = facts.split('|')
    for (const key of [name, ...otherNames]) cities.set(placeKey(key), { name, country, region })
  }
  return cities
}

function readRegions(): Pick<Gazetteer, 'regions' | 'regionCodes'> {
  const regions = new Map<string, { region: string; country: string }>()
  const regionCodes = new Map<string, { region: string; country: string }>()
  const add = (table: string, country: string, hasCodes: boolean) => {
    for (const entry of table.split(',')) {
      const [region = '', name = ''] = entry.split('=')
      regions.set(placeKey(name), { region, country })
      if (hasCodes) regionCodes.set(region, { region, country })
    }
  }
  add(usStates, 'US', true)
  add(canadianProvinces, 'CA', true)
  add(polishRegions, 'PL', false)
  return { regions, regionCodes }
}

function readCountries(): Map<string, string> {
  const countries = new Map<string, string>()
  for (const locale of ['en', 'de', 'pl', 'es', 'fr']) {
    const names = new Intl.DisplayNames([locale], { type: 'region' })
    for (const code of countryCodes) countries.set(placeKey(names.of(code) ?? code), code)
  }
  for (const entry of countryNicknames.split(',')) {
    const [code = '', ...names] = entry.split('=')
    for (const name of names) countries.set(placeKey(name), code)
  }
  return countries
}
