[Query("TUPDATE users SET age = {age} WHERE name = {name}")]
public partial ValueTask<long> GrowAsync(string name, int age);

//! LUX3001 at `{name}`: Wrong number of arguments for 'tupdate' command: SET takes a column and its value without =, and the next pair without a comma: SET age {age} city {city}
