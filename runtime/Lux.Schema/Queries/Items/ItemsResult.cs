using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>One item of a row or group, the values before it passed over.</summary>
internal sealed class ItemResult<T1>(IItem<T1> a, int first) : ResultReader<T1>
{
    public override T1 Read(ref RowDecoder from)
    {
        from.MoveTo(first);
        return a.Read(ref from);
    }
}

/// <summary>Two items of a row or group; a tuple's parts are evaluated in the order written, which is that of the row.</summary>
internal sealed class ItemsResult<T1, T2>(IItem<T1> a, IItem<T2> b, int first) : ResultReader<(T1, T2)>
{
    public override (T1, T2) Read(ref RowDecoder from)
    {
        from.MoveTo(first);
        return (a.Read(ref from), b.Read(ref from));
    }
}

/// <summary>Three items of a row or group; a tuple's parts are evaluated in the order written, which is that of the row.</summary>
internal sealed class ItemsResult<T1, T2, T3>(IItem<T1> a, IItem<T2> b, IItem<T3> c, int first) : ResultReader<(T1, T2, T3)>
{
    public override (T1, T2, T3) Read(ref RowDecoder from)
    {
        from.MoveTo(first);
        return (a.Read(ref from), b.Read(ref from), c.Read(ref from));
    }
}

/// <summary>Four items of a row or group; a tuple's parts are evaluated in the order written, which is that of the row.</summary>
internal sealed class ItemsResult<T1, T2, T3, T4>(IItem<T1> a, IItem<T2> b, IItem<T3> c, IItem<T4> d, int first) : ResultReader<(T1, T2, T3, T4)>
{
    public override (T1, T2, T3, T4) Read(ref RowDecoder from)
    {
        from.MoveTo(first);
        return (a.Read(ref from), b.Read(ref from), c.Read(ref from), d.Read(ref from));
    }
}

/// <summary>Five items of a row or group; a tuple's parts are evaluated in the order written, which is that of the row.</summary>
internal sealed class ItemsResult<T1, T2, T3, T4, T5>(IItem<T1> a, IItem<T2> b, IItem<T3> c, IItem<T4> d, IItem<T5> e, int first) : ResultReader<(T1, T2, T3, T4, T5)>
{
    public override (T1, T2, T3, T4, T5) Read(ref RowDecoder from)
    {
        from.MoveTo(first);
        return (a.Read(ref from), b.Read(ref from), c.Read(ref from), d.Read(ref from), e.Read(ref from));
    }
}

/// <summary>Six items of a row or group; a tuple's parts are evaluated in the order written, which is that of the row.</summary>
internal sealed class ItemsResult<T1, T2, T3, T4, T5, T6>(IItem<T1> a, IItem<T2> b, IItem<T3> c, IItem<T4> d, IItem<T5> e, IItem<T6> f, int first) : ResultReader<(T1, T2, T3, T4, T5, T6)>
{
    public override (T1, T2, T3, T4, T5, T6) Read(ref RowDecoder from)
    {
        from.MoveTo(first);
        return (a.Read(ref from), b.Read(ref from), c.Read(ref from), d.Read(ref from), e.Read(ref from), f.Read(ref from));
    }
}
