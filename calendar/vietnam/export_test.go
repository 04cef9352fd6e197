package vietnam

// Forecast as if other years were decided, for tests.
var ForecastFrom = forecast
