[Query("users WHERE lower(name) = {name} LIMIT 5")]
public partial ValueTask<User[]> AnnsAsync(string name);

//! LUX3002 at `lower(name)`: Unknown field 'lower(name)' in WHERE clause: the engine compares columns as they are: store the value as it shall be compared
