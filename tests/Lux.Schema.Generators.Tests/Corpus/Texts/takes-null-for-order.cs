[Query("users WHERE name = {name} AND age > {least} LIMIT 5")]
public partial ValueTask<User[]> GrownAsync(string name, int? least);

//! LUX3004 at `int?`: 'least' is a 'int?', and > takes no null: make it a 'int'
