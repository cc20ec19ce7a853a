/** Large cities and former names that the package of time zones does not list, by zone. */
export const FURTHER_NAMES: Readonly<Partial<Record<string, readonly string[]>>> = {
  'America/Chicago': ['Dallas', 'Austin', 'New Orleans', 'Minneapolis', 'St. Louis', 'Central'],
  'America/Denver': ['Salt Lake City', 'Mountain'],
  'America/Los_Angeles': ['Seattle', 'Portland', 'Las Vegas', 'San Francisco', 'San Diego', 'Pacific'],
  'America/Mexico_City': ['Ciudad de México', 'CDMX'],
  'America/New_York': ['Washington', 'Boston', 'Miami', 'Atlanta', 'Philadelphia', 'NYC', 'Eastern'],
  'America/Sao_Paulo': ['Rio de Janeiro', 'Brasília'],
  'America/Toronto': ['Ottawa', 'Montréal'],
  'Asia/Dubai': ['Abu Dhabi'],
  'Asia/Ho_Chi_Minh': ['Saigon', 'Hanoi'],
  'Asia/Jerusalem': ['Tel Aviv'],
  'Asia/Kolkata': [
    ...['Calcutta', 'Bombay', 'Madras', 'Bangalore', 'Chennai', 'Pune', 'New Delhi', 'Ahmedabad', 'Jaipur', 'Kochi'],
    ...['Indian Standard Time', 'Bharat'],
  ],
  'Asia/Riyadh': ['Jeddah', 'Mecca'],
  'Asia/Shanghai': ['Peking', 'Guangzhou', 'Canton', 'Shenzhen', 'Chengdu'],
  'Asia/Tokyo': ['Osaka', 'Kyoto', 'Yokohama'],
  'Asia/Yangon': ['Rangoon'],
  'Australia/Sydney': ['Canberra'],
  'Europe/Berlin': ['Frankfurt', 'Cologne', 'München', 'Stuttgart', 'MEZ'],
  'Europe/Istanbul': ['Ankara', 'Constantinople'],
  'Europe/Kyiv': ['Kiev', 'Lviv', 'Odesa'],
  'Europe/London': ['Edinburgh', 'Glasgow', 'Manchester', 'Cardiff', 'Belfast'],
  'Europe/Moscow': ['St. Petersburg', 'Sankt-Peterburg'],
  'Europe/Paris': ['Lyon', 'Marseille'],
  'Europe/Rome': ['Milano', 'Naples'],
  'Europe/Zurich': ['Geneva', 'Genève', 'Bern'],
  'Africa/Johannesburg': ['Pretoria', 'Cape Town', 'Durban'],
};

/**
 * Zones in which many people live, most first. A name or an abbreviation of several zones lists
 * them before the others.
 */
export const MAJOR_ZONES: readonly string[] = [
  ...['America/New_York', 'Asia/Kolkata', 'America/Chicago', 'America/Los_Angeles', 'America/Denver'],
  ...['Europe/London', 'Europe/Berlin', 'Europe/Paris', 'Asia/Shanghai', 'Asia/Tokyo', 'America/Sao_Paulo'],
  ...['Australia/Sydney', 'America/Toronto', 'America/Mexico_City', 'Europe/Madrid', 'Europe/Rome', 'Europe/Dublin'],
  ...['Europe/Amsterdam', 'Europe/Zurich', 'Europe/Istanbul', 'Europe/Moscow', 'Europe/Kyiv', 'Europe/Athens'],
  ...['Asia/Dubai', 'Asia/Riyadh', 'Asia/Jerusalem', 'Asia/Karachi', 'Asia/Dhaka', 'Asia/Jakarta', 'Asia/Manila'],
  ...['Asia/Singapore', 'Asia/Hong_Kong', 'Asia/Seoul', 'Asia/Bangkok', 'Asia/Ho_Chi_Minh', 'Africa/Cairo'],
  ...['Africa/Lagos', 'Africa/Nairobi', 'Africa/Johannesburg', 'America/Argentina/Buenos_Aires', 'America/Bogota'],
  ...['America/Lima', 'America/Santiago', 'America/Halifax', 'America/Phoenix', 'America/Anchorage'],
  ...['Pacific/Honolulu', 'Australia/Perth', 'Australia/Brisbane', 'Australia/Adelaide', 'Pacific/Auckland'],
];
