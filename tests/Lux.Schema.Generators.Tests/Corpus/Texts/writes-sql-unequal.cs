[Query("users WHERE name <> {name} LIMIT 5")]
public partial ValueTask<User[]> OthersAsync(string name);

//! LUX3001 at `<>`: Unknown operator '<>': write !=
