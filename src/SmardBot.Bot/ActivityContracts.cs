using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace SmardBot.Bot;

/// <summary>How the types of Bot Builder look in JSON. Those that would lose fields that they do not know, such as buttons, keep them as well.</summary>
internal sealed class ActivityContracts : DefaultContractResolver
{
    public static readonly ActivityContracts Shared = new();

    private readonly ConditionalWeakTable<object, Dictionary<string, object?>> unknown = [];

    protected override JsonObjectContract CreateObjectContract(Type objectType)
    {
        var contract = base.CreateObjectContract(objectType);
        if (objectType.Assembly == typeof(Activity).Assembly && contract.ExtensionDataSetter is null)
        {
            contract.ExtensionDataValueType = typeof(JToken);
            contract.ExtensionDataSetter = (owner, name, value) => unknown.GetOrCreateValue(owner)[name] = value;
            contract.ExtensionDataGetter = owner => unknown.TryGetValue(owner, out var fields)
                ? fields.Select(field => KeyValuePair.Create<object, object>(field.Key, field.Value!))
                : [];
        }

        return contract;
    }
}
