[Query("TUPDATE users SET age {age}, city {city} WHERE name = {name}")]
public partial ValueTask<long> GrowAsync(string name, int age, string city);

//! LUX3001 at `{age},`: Brace within '{age},': a parameter is a word of its own, any other brace is doubled: leave the comma out
