[Query("users SELECT MAX(age) WHERE name = {name}")]
public partial ValueTask<int> OldestAsync(string name);

//! LUX3005 at `ValueTask<int>`: The text answers a 'int?', not a 'int': make it 'ValueTask<int?>'
