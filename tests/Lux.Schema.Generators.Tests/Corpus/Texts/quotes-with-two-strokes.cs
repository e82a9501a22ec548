[Query("users WHERE name = \"ann b\" LIMIT 5")]
public partial ValueTask<User[]> AnnsAsync();

//! LUX3001 at `b\"`: Unexpected keyword 'b"': quote a value with strokes: 'a b'; a parameter needs none
