[Query("users WHERE age BETWEEN 3 AND 9 LIMIT 5")]
public partial ValueTask<User[]> GrownAsync();

//! LUX3001 at `BETWEEN`: Unknown operator 'BETWEEN': write age >= .. AND age <= ..
