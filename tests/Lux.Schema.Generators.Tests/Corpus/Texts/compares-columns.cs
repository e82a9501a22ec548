[Query("users WHERE age > points LIMIT 5")]
public partial ValueTask<User[]> OddAsync();

//! LUX3003 at `points`: Field 'age' expects int, got 'points': a column is compared with a value, not with another column
