[Query("TUPDATE users age {age} WHERE name = {name}")]
public partial ValueTask<long> GrowAsync(string name, int age);

//! LUX3001 at `{name}`: Wrong number of arguments for 'tupdate' command: write SET before 'age': rows that WHERE finds are changed by SET column value ...
