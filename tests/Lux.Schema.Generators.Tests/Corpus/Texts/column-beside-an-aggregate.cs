[Query("messages SELECT content, COUNT(*) AS n GROUP BY channel_id LIMIT 5")]
public partial ValueTask<(string Content, long N)[]> BusiestAsync();

//! LUX3009 at `content`: Field 'content' must stand in GROUP BY or in an aggregate: add it to GROUP BY, or answer MAX(content)
