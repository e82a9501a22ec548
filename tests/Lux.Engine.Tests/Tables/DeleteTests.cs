namespace Lux.Engine.Tests.Tables;

/// <summary>TDEL with what refers to the row.</summary>
public sealed class DeleteTests : IDisposable
{
    private readonly TablesFixture _tables = new();

    public void Dispose() => _tables.Dispose();

    [Fact]
    public void A_cascade_takes_the_whole_tree()
    {
        _tables.RunAll("TCREATE t parent:ref(t):ondelete(cascade) v:int", "TINSERT t v 1", "TINSERT t parent 1", "TINSERT t parent 1", "TINSERT t parent 2", "TINSERT t v 5", "TUPDATE t 1 parent 4");
        Assert.Equal("+OK\\r\\n", _tables.Run("TDEL t 3"));
        Assert.Equal("+OK\\r\\n", _tables.Run("TDEL t 2"));
        Assert.Equal(["5:v=5"], _tables.Rows("t"));
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Equal(["5:v=5"], _tables.Rows("t"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void A_restrict_reference_from_outside_of_the_cascade_refuses_all_of_it()
    {
        _tables.RunAll(
            "TCREATE users n:int", "TCREATE posts author:ref(users):ondelete(cascade)", "TCREATE likes post:ref(posts) user:ref(users):ondelete(cascade)",
            "TINSERT users n 1", "TINSERT users n 2", "TINSERT posts author 1", "TINSERT likes post 1 user 2");
        Assert.Equal("-ERR cannot delete row 1: referenced by table 'likes'\\r\\n", _tables.Run("TDEL users 1"));
        Assert.Equal(2, _tables.Rows("users").Count);
        Assert.Single(_tables.Rows("posts"));
        _tables.Run("TUPDATE likes 1 user 1");
        Assert.Equal("+OK\\r\\n", _tables.Run("TDEL users 1"));
        Assert.Empty(_tables.Rows("posts"));
        Assert.Empty(_tables.Rows("likes"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void A_row_that_refers_to_itself_can_go_but_not_one_that_another_refers_to()
    {
        _tables.RunAll("TCREATE t parent:ref(t) v:int", "TINSERT t v 1", "TUPDATE t 1 parent 1", "TINSERT t parent 1");
        Assert.Equal("-ERR cannot delete row 1: referenced by table 't'\\r\\n", _tables.Run("TDEL t 1"));
        _tables.Run("TDEL t 2");
        Assert.Equal("+OK\\r\\n", _tables.Run("TDEL t 1"));
    }

    [Fact]
    public void Set_null_frees_rows_and_their_index_entries()
    {
        _tables.RunAll(
            "TCREATE users n:int", "TCREATE posts author:ref(users):ondelete(setnull) editor:ref(users):ondelete(setnull) title:str UNIQUE author,title",
            "TINSERT users n 1", "TINSERT users n 2", "TINSERT posts author 1 editor 1 title a", "TINSERT posts author 1 editor 2 title b", "TINSERT posts author 2 title a");
        Assert.Equal("+OK\\r\\n", _tables.Run("TDEL users 1"));
        Assert.Equal(["1:title=a", "2:editor=2 title=b", "3:author=2 title=a"], _tables.Rows("posts"));
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Equal(["1:title=a", "2:editor=2 title=b", "3:author=2 title=a"], _tables.Rows("posts"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void A_row_that_is_both_freed_and_taken_is_taken()
    {
        _tables.RunAll(
            "TCREATE a n:int", "TCREATE b a:ref(a):ondelete(cascade)", "TCREATE c a:ref(a):ondelete(setnull) b:ref(b):ondelete(cascade)",
            "TINSERT a n 1", "TINSERT b a 1", "TINSERT c a 1 b 1", "TINSERT c a 1");
        Assert.Equal("+OK\\r\\n", _tables.Run("TDEL a 1"));
        Assert.Empty(_tables.Rows("b"));
        Assert.Equal(["2:"], _tables.Rows("c"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void A_reference_that_leads_a_composite_has_no_index_of_its_own_and_is_found_all_the_same()
    {
        _tables.RunAll("TCREATE c n:int", "TCREATE m channel:ref(c):ondelete(cascade) at:int INDEX channel,at", "TINSERT c n 1", "TINSERT c n 2");
        for (int i = 0; i < 2000; i++) _tables.Run($"TINSERT m channel {1 + (i % 2)} at {i}");
        Assert.Single(_tables.Engine.Catalog.Find("m"u8)!.State!.Indexes);
        Assert.Equal("+OK\\r\\n", _tables.Run("TDEL c 1"));
        Assert.Equal(":1000\\r\\n", _tables.Run("TCOUNT m"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void An_id_is_never_used_again()
    {
        Assert.Equal(":3\\r\\n", _tables.RunAll("TCREATE t a:int", "TINSERT t a 1", "TINSERT t a 2", "TDEL t 2", "TINSERT t a 3"));
        _tables.Run("TDEL t 3");
        _tables.Restart();
        Assert.Equal(":4\\r\\n", _tables.Run("TINSERT t a 4"));
    }
}
